/** Tries whether a hosted mailbox can be read. */
package org.shouhou.adapters.out.probe;
