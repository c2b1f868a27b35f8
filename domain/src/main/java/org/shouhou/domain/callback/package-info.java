/** Promises to call somebody back. */
package org.shouhou.domain.callback;
