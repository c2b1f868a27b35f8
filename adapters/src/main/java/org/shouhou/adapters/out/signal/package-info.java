/** How one part of a node tells another, after the commit, that there is something to do or to show. */
package org.shouhou.adapters.out.signal;
