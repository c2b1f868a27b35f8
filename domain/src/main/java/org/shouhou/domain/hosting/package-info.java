/** Mailboxes that others host for us: where they are, how we get in, and what becomes of a mail we have taken. */
package org.shouhou.domain.hosting;
