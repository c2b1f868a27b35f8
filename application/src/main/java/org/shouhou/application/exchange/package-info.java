/** What comes back from other departments' systems. */
package org.shouhou.application.exchange;
