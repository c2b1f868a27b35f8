/**
 * Fetches what customers write from hosted mailboxes, by IMAP. Every mailbox is a route of its own, which comes and goes
 * with what administrators set up; how far each folder has been fetched stands in the database.
 */
package org.shouhou.adapters.in.mail;
