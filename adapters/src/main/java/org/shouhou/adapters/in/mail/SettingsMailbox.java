package org.shouhou.adapters.in.mail;

import java.util.Map;
import org.shouhou.adapters.mailserver.MailServer;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.hosting.SignIn;
import org.shouhou.domain.hosting.StartWith;
import org.shouhou.domain.hosting.Transport;

/** The mailbox that {@code shouhou.imap.url} and its user name; it is fetched from like those set up in the portal. */
final class SettingsMailbox {

    private static final String SETTING = "shouhou.imap.url";
    private static final Map<String, Integer> PORTS = Map.of("imap", 143, "imaps", 993);

    private SettingsMailbox() {}

    static MailboxAccess of(String url, String user, String password) {
        MailServer server = MailServer.of(SETTING, url, PORTS);
        Transport transport = server.protocol().equals("imaps")
                ? Transport.TLS
                : server.onThisMachine() ? Transport.PLAIN : Transport.STARTTLS;
        Hosting hosting = new Hosting(
                server.host(),
                server.port(),
                transport,
                user,
                SignIn.PASSWORD,
                "",
                "",
                "",
                server.path(),
                Afterwards.MARK_READ,
                "",
                StartWith.UNREAD);
        // what customers write to: the user's name where that is an address
        String address = EmailAddress.parse(user).map(EmailAddress::value).orElse(user + "@" + server.host());
        return new MailboxAccess(address, hosting, new Secrets(password, "", ""));
    }
}
