package org.shouhou.it.product;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mail to be written in a test. */
public final class Letter {

    private final String from;
    private final String subject;

    /** Written once: however often it is brought, it is the same letter. */
    private final Date date = new Date();

    private String recipient = "service@localhost";
    private String text = "";
    private String senderName;
    private String html;
    private final List<Picture> pictures = new ArrayList<>();
    private String messageId = UUID.randomUUID() + "@customer.example";
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Enclosure> enclosures = new ArrayList<>();

    private record Enclosure(String name, String type, byte[] bytes) {}

    private record Picture(String contentId, String type, byte[] bytes) {}

    private Letter(String from, String subject) {
        this.from = from;
        this.subject = subject;
    }

    public static Letter from(String address, String subject) {
        return new Letter(address, subject);
    }

    public Letter to(String address) {
        recipient = address;
        return this;
    }

    public Letter saying(String words) {
        text = words;
        return this;
    }

    /** The name beside the sender's address. */
    public Letter by(String name) {
        senderName = name;
        return this;
    }

    /** The same laid out in HTML; without words beside it where none were said. */
    public Letter lookingLike(String laidOut) {
        html = laidOut;
        return this;
    }

    /** A picture that the HTML refers to by {@code cid:}. */
    public Letter picturing(String contentId, String type, byte[] bytes) {
        pictures.add(new Picture(contentId, type, bytes));
        return this;
    }

    /** @param id without angle brackets */
    public Letter withId(String id) {
        messageId = id;
        return this;
    }

    public Letter answering(String id) {
        headers.put("In-Reply-To", "<" + id + ">");
        headers.put("References", "<" + id + ">");
        return this;
    }

    public Letter with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Letter enclosing(String name, String type, byte[] bytes) {
        enclosures.add(new Enclosure(name, type, bytes));
        return this;
    }

    public String messageId() {
        return messageId;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    MimeMessage compose(Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + messageId + ">");
            }
        };
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(date);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        if (enclosures.isEmpty() && pictures.isEmpty()) {
            say(message);
        } else {
            message.setContent(multipart());
        }
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        InternetAddress address = new InternetAddress(from);
        if (senderName != null) {
            try {
                address.setPersonal(senderName, "UTF-8");
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return address;
    }

    private void say(MimePart part) throws MessagingException {
        if (html == null) {
            part.setText(text, "UTF-8");
        } else if (text.isEmpty()) {
            part.setText(html, "UTF-8", "html");
        } else {
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text, "UTF-8");
            MimeBodyPart laidOut = new MimeBodyPart();
            laidOut.setText(html, "UTF-8", "html");
            part.setContent(new MimeMultipart("alternative", words, laidOut));
        }
    }

    private MimeMultipart multipart() throws MessagingException {
        MimeMultipart whole = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        say(words);
        whole.addBodyPart(words);
        for (Picture picture : pictures) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.bytes(), picture.type())));
            part.setContentID("<" + picture.contentId() + ">");
            part.setDisposition(MimeBodyPart.INLINE);
            whole.addBodyPart(part);
        }
        for (Enclosure enclosure : enclosures) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.bytes(), enclosure.type())));
            try {
                part.setFileName(MimeUtility.encodeText(enclosure.name(), "UTF-8", "B"));
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
            whole.addBodyPart(part);
        }
        return whole;
    }
}
