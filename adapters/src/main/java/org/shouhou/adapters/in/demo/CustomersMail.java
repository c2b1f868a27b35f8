package org.shouhou.adapters.in.demo;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouhou.domain.correspondence.MessageId;

/** Writes what customers send us, as their own mail programs would: in their charset, with or without HTML. */
final class CustomersMail {

    static final String TO = "service@localhost";

    private final Session session = Session.getInstance(new Properties());

    /**
     * A mail to us.
     *
     * @param answers the ids it answers, the nearest last
     * @param headers further fields, such as those by which a machine tells that it is one
     */
    record Letter(
            Person from,
            String subject,
            String text,
            List<Enclosure> files,
            List<MessageId> answers,
            Map<String, String> headers,
            Instant date) {

        /** The same for the same letter. */
        MessageId id() {
            String seed = from.email() + "\n" + date + "\n" + subject;
            UUID id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
            return new MessageId(id + "@" + from.email().domain());
        }
    }

    byte[] write(Letter letter) {
        try {
            MimeMessage message = message(letter);
            Multipart words = letter.from().html() ? inBothForms(letter) : null;
            if (!letter.files().isEmpty()) {
                message.setContent(withFiles(letter, words));
            } else if (words != null) {
                message.setContent(words);
            } else {
                message.setText(letter.text(), charset(letter));
            }
            return bytes(message);
        } catch (MessagingException | IOException broken) {
            throw cannot(letter, broken);
        }
    }

    /** The report of a mail server that could not deliver a mail of ours (RFC 3464). */
    byte[] writeBounce(Letter letter, String recipient, String status) {
        try {
            MimeMessage message = message(letter);
            MimeMultipart report = new MimeMultipart("report");
            report.addBodyPart(text(letter.text(), StandardCharsets.UTF_8));
            String fields =
                    "Reporting-MTA: dns; " + letter.from().email().domain() + "\r\n\r\nFinal-Recipient: rfc822; "
                            + recipient + "\r\nAction: failed\r\nStatus: " + status + "\r\n";
            MimeBodyPart forMachines = new MimeBodyPart();
            forMachines.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(fields.getBytes(StandardCharsets.US_ASCII), "message/delivery-status")));
            report.addBodyPart(forMachines);
            message.setContent(report);
            return bytes(message);
        } catch (MessagingException | IOException broken) {
            throw cannot(letter, broken);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.id().bracketed());
            }
        };
        message.setFrom(
                new InternetAddress(letter.from().email().value(), letter.from().name(), charset(letter)));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(TO));
        message.setSubject(letter.subject(), charset(letter));
        message.setSentDate(Date.from(letter.date()));
        if (!letter.answers().isEmpty()) {
            message.setHeader(
                    "In-Reply-To",
                    letter.answers().get(letter.answers().size() - 1).bracketed());
            message.setHeader(
                    "References",
                    letter.answers().stream().map(MessageId::bracketed).collect(Collectors.joining("\r\n ")));
        }
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private static MimeMultipart inBothForms(Letter letter) throws MessagingException {
        MimeMultipart forms = new MimeMultipart("alternative");
        forms.addBodyPart(text(letter.text(), letter.from().charset()));
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(letter.text()), charset(letter), "html");
        forms.addBodyPart(html);
        return forms;
    }

    private static MimeMultipart withFiles(Letter letter, Multipart words) throws MessagingException {
        MimeMultipart whole = new MimeMultipart("mixed");
        MimeBodyPart first = text(letter.text(), letter.from().charset());
        if (words != null) {
            first = new MimeBodyPart();
            first.setContent(words);
        }
        whole.addBodyPart(first);
        for (Enclosure file : letter.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
            part.setFileName(file.name());
            part.setDisposition(Part.ATTACHMENT);
            whole.addBodyPart(part);
        }
        return whole;
    }

    private static MimeBodyPart text(String words, Charset charset) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, charset.name());
        return part;
    }

    /** One paragraph a line; what is quoted stands apart. */
    private static String html(String text) {
        StringBuilder html = new StringBuilder("<html><body style=\"font-size:14px\">");
        boolean quoting = false;
        for (String line : text.split("\n", -1)) {
            boolean quoted = line.startsWith(">");
            if (quoted != quoting) {
                html.append(quoted ? "<blockquote>" : "</blockquote>");
                quoting = quoted;
            }
            String words = (quoted ? line.substring(1).strip() : line)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
            html.append("<p>").append(words.isEmpty() ? "&nbsp;" : words).append("</p>\n");
        }
        return html.append(quoting ? "</blockquote>" : "")
                .append("</body></html>")
                .toString();
    }

    private static String charset(Letter letter) {
        return letter.from().charset().name();
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        return raw.toByteArray();
    }

    private static IllegalStateException cannot(Letter letter, Exception broken) {
        return new IllegalStateException(
                "The mail \"" + letter.subject() + "\" can't be written: " + broken.getMessage(), broken);
    }
}
