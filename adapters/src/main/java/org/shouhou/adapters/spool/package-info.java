/** Where bytes of unknown length wait on their way through an adapter. */
package org.shouhou.adapters.spool;
