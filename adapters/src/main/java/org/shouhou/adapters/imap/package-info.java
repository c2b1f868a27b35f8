/** Speaking IMAP to a server of others, whether we fetch from it or only try whether we could. */
package org.shouhou.adapters.imap;
