package org.shouhou.adapters.in.mail;

import org.shouhou.adapters.mailserver.MailServer;
import org.shouhou.domain.customer.EmailAddress;

/** One folder on somebody's IMAP server, and how we get at it. */
record HostedMailbox(MailServer server, String user, String password) {

    String folder() {
        return server.path().isEmpty() ? "INBOX" : server.path();
    }

    /** What customers write to: the user's name where that is an address. */
    String address() {
        return EmailAddress.parse(user).map(EmailAddress::value).orElse(user + "@" + server.host());
    }

    /** The password is nobody's business. */
    @Override
    public String toString() {
        return address() + " at " + server;
    }
}
