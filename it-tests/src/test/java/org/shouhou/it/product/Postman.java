package org.shouhou.it.product;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

/** Brings mail to an SMTP receiver, as any mail client does. */
public final class Postman {

    private final Session session;

    public Postman(int port) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.connectiontimeout", "5000");
        settings.setProperty("mail.smtp.timeout", "30000");
        session = Session.getInstance(settings);
    }

    /** Hands a letter over; returns when the receiver has taken it into its keeping. */
    public void bring(Letter letter) throws MessagingException {
        bring(letter.compose(session), letter.recipient());
    }

    /** Hands a message over for one recipient of the envelope. */
    public void bring(MimeMessage message, String recipient) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(recipient)});
        }
    }

    /** Hands over bytes as they are, whatever they are. */
    public void bring(byte[] raw, String recipient) throws MessagingException {
        bring(new Raw(session, raw), recipient);
    }

    /** The letter as it would go over the line. */
    public byte[] written(Letter letter) throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        letter.compose(session).writeTo(raw);
        return raw.toByteArray();
    }

    /** A connection that brings many letters one after another. */
    public Round round() throws MessagingException {
        return new Round(session);
    }

    /** Bytes that only look like a message of ours. */
    private static final class Raw extends MimeMessage {

        private final byte[] bytes;

        Raw(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
            this.saved = true;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }
    }

    /** One connection, many letters. */
    public static final class Round implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        Round(Session session) throws MessagingException {
            this.session = session;
            this.transport = session.getTransport("smtp");
            transport.connect();
        }

        public void bring(byte[] raw, String recipient) throws MessagingException {
            transport.sendMessage(new Raw(session, raw), new InternetAddress[] {new InternetAddress(recipient)});
        }

        public void bring(Letter letter) throws MessagingException {
            Message message = letter.compose(session);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(letter.recipient())});
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
