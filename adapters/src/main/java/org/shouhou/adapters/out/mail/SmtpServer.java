package org.shouhou.adapters.out.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.shouhou.adapters.mailserver.MailServer;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.domain.RuleBroken;
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

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

    private static final Map<String, Integer> PORTS = Map.of("smtp", 25, "smtps", 465);

    private final MailServer server;
    private final String user;
    private final String password;

    /**
     * @param url {@code smtp://host[:port]} or {@code smtps://host[:port]}
     * @param user null where the server asks for none
     */
    SmtpServer(String url, String user, String password) {
        this.server = MailServer.of("shouhou.smtp.url", url, PORTS);
        this.user = user;
        this.password = password;
    }

    /** Whom nobody could write to is refused alone; the others get it. */
    @Override
    public void carry(OutgoingMail mail) {
        List<NotSent.Refusal> malformed = malformed(mail.recipients());
        List<EmailAddress> others = new ArrayList<>(mail.recipients());
        malformed.forEach(refusal -> others.remove(refusal.recipient()));
        if (!others.isEmpty()) {
            carry(mail, others, malformed);
        }
        if (!malformed.isEmpty()) {
            throw NotSent.toSome(false, malformed, others, null);
        }
    }

    private void carry(OutgoingMail mail, List<EmailAddress> recipients, List<NotSent.Refusal> malformed) {
        Session session = Session.getInstance(settings(mail.from()));
        RawMessage message = new RawMessage(session, mail);
        SMTPTransport transport = connected(session);
        try {
            announce(message, mail.size(), transport);
            transport.sendMessage(message, addresses(recipients));
        } catch (MessagingException failed) {
            throw SmtpRefusal.of(failed, message.written(), recipients, malformed);
        } finally {
            hangUp(transport);
        }
    }

    /** Whatever fails here says nothing about the mail: nobody there, no TLS, a password that isn't accepted. */
    private SMTPTransport connected(Session session) {
        try {
            SMTPTransport transport = (SMTPTransport) session.getTransport(server.protocol());
            transport.connect(server.host(), server.port(), user, password);
            return transport;
        } catch (MessagingException failed) {
            var unusable = new RuleBroken("mail.server-unusable", server + ": " + SmtpRefusal.said(failed));
            throw new NotSent(NotSent.Kind.UNREACHABLE, false, unusable.getMessage(), failed);
        }
    }

    /** Tells the server how long the mail is, where it wants to know (RFC 1870); it isn't sent what it has said it won't take. */
    private static void announce(RawMessage message, long size, SMTPTransport transport) {
        if (!transport.supportsExtension("SIZE")) {
            return;
        }
        long most = most(transport.getExtensionParameter("SIZE"));
        if (most > 0 && size > most) {
            String megabytes = BigDecimal.valueOf(most)
                    .divide(MEGABYTE, 1, RoundingMode.DOWN)
                    .stripTrailingZeros()
                    .toPlainString();
            var tooLong = new RuleBroken("mail.too-large-for-server", megabytes);
            throw new NotSent(NotSent.Kind.REFUSED_FOR_GOOD, false, tooLong.getMessage(), tooLong);
        }
        message.setMailExtension("SIZE=" + size);
    }

    /** Nothing, or nothing that can be understood, means that it doesn't say. */
    private static long most(String parameter) {
        return parameter != null && parameter.strip().matches("\\d{1,18}") ? Long.parseLong(parameter.strip()) : 0;
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
        Properties settings = server.settings();
        server.set(settings, "from", envelopeFrom.value());
        server.set(settings, "sendpartial", "true");
        server.set(settings, "quitwait", "false");
        server.set(settings, "auth", Boolean.toString(user != null));
        return settings;
    }

    private static List<NotSent.Refusal> malformed(List<EmailAddress> recipients) {
        List<NotSent.Refusal> malformed = new ArrayList<>();
        for (EmailAddress recipient : recipients) {
            try {
                internetAddress(recipient).validate();
            } catch (AddressException why) {
                malformed.add(new NotSent.Refusal(recipient, true, "can't be written to: " + why.getMessage()));
            }
        }
        return malformed;
    }

    private static Address[] addresses(List<EmailAddress> recipients) {
        return recipients.stream().map(SmtpServer::internetAddress).toArray(Address[]::new);
    }

    private static InternetAddress internetAddress(EmailAddress address) {
        InternetAddress recipient = new InternetAddress();
        recipient.setAddress(address.value());
        return recipient;
    }
}
