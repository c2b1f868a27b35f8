/** What the software notices by itself as time passes. */
package org.shouhou.application.watching;
