/** Fetches what customers write from a hosted mailbox, by IMAP. */
package org.shouhou.adapters.in.mail;
