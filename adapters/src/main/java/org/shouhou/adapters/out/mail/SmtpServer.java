package org.shouhou.adapters.out.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Properties;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.domain.customer.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail server that takes our mail, with STARTTLS where it offers that.
 *
 * <p>Plain Jakarta Mail and not camel-mail: Camel's sender rewrites the header of what it sends, takes the envelope from
 * it, and makes one exception of connecting and sending. Here the stored bytes leave as they are, and what went wrong
 * decides whether we wait for the server, try this mail again, or tell the clerk.
 */
final class SmtpServer implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private static final String CONNECT_MILLIS = "10000";
    private static final String WRITE_MILLIS = "60000";
    /** Some servers look into a message for a minute before they say yes to it. */
    private static final String ANSWER_MILLIS = "100000";

    private final String protocol;
    private final String host;
    private final int port;
    private final String user;
    private final String password;

    /**
     * @param url {@code smtp://host[:port]} or {@code smtps://host[:port]}
     * @param user null where the server asks for none
     */
    SmtpServer(String url, String user, String password) {
        URI uri = URI.create(url);
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("shouhou.smtp.url is to look like smtp://host:port, but is " + url);
        }
        this.protocol = uri.getScheme();
        this.host = uri.getHost().replaceAll("^\\[|]$", "");
        int usual = tls ? 465 : 25;
        this.port = uri.getPort() > 0 ? uri.getPort() : usual;
        this.user = user;
        this.password = password;
    }

    @Override
    public void carry(OutgoingMail mail) {
        Session session = Session.getInstance(settings(mail.from()));
        RawMessage message = new RawMessage(session, mail);
        Transport transport = connected(session);
        try {
            transport.sendMessage(message, addresses(mail));
        } catch (MessagingException failed) {
            throw SmtpRefusal.of(failed, message.written());
        } finally {
            hangUp(transport);
        }
    }

    /** Whatever fails here says nothing about the mail: nobody there, no TLS, a password that isn't accepted. */
    private Transport connected(Session session) {
        try {
            Transport transport = session.getTransport(protocol);
            transport.connect(host, port, user, password);
            return transport;
        } catch (MessagingException failed) {
            String reason = "The mail server " + host + ":" + port + " can't be used: " + SmtpRefusal.said(failed);
            throw new NotSent(NotSent.Kind.UNREACHABLE, false, reason, failed);
        }
    }

    /** The server has answered for the mail already; that it doesn't say good-bye changes nothing. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException impolite) {
            LOG.debug("The mail server hung up first", impolite);
        }
    }

    private Properties settings(EmailAddress envelopeFrom) {
        Properties settings = new Properties();
        String prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "from", envelopeFrom.value());
        settings.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        settings.setProperty(prefix + "timeout", ANSWER_MILLIS);
        settings.setProperty(prefix + "writetimeout", WRITE_MILLIS);
        settings.setProperty(prefix + "quitwait", "false");
        settings.setProperty(prefix + "auth", Boolean.toString(user != null));
        settings.setProperty(prefix + "starttls.enable", "true");
        // on this very machine nobody stands between, and its certificate is usually a made-up one
        boolean here = onThisMachine();
        settings.setProperty(prefix + "ssl.checkserveridentity", Boolean.toString(!here));
        if (here) {
            settings.setProperty(prefix + "ssl.trust", "*");
        }
        return settings;
    }

    private boolean onThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException connectingWillSaySo) {
            return false;
        }
    }

    private static Address[] addresses(OutgoingMail mail) {
        return mail.recipients().stream().map(SmtpServer::internetAddress).toArray(Address[]::new);
    }

    private static InternetAddress internetAddress(EmailAddress address) {
        try {
            InternetAddress recipient = new InternetAddress();
            recipient.setAddress(address.value());
            recipient.validate();
            return recipient;
        } catch (AddressException malformed) {
            throw new NotSent(
                    NotSent.Kind.REFUSED_FOR_GOOD,
                    false,
                    address + " can't be written to: " + malformed.getMessage(),
                    malformed);
        }
    }
}
