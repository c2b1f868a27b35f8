package org.shouhou.adapters.in.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.shouhou.application.exchange.RejectMessage;

/**
 * Takes a JMS message to pieces without trusting it: text, bytes that are text in UTF-8 (what AMQP clients send), or just
 * bytes. Serialised objects are never woken.
 */
final class Arrivals {

    /** Where the broker writes who sent a message, over whatever the sender wrote there. */
    private static final String VALIDATED_USER = "_AMQ_VALIDATED_USER";

    /** The broker's mark on what came over AMQP and was translated. */
    private static final String FROM_AMQP = "JMS_AMQP_ORIGINAL_ENCODING";

    private final boolean amqpVouchedFor;

    /**
     * @param amqpVouchedFor whether the broker says truthfully who sent a message over AMQP. Artemis by itself does not: it
     *     lets AMQP messages say what they like
     */
    Arrivals(boolean amqpVouchedFor) {
        this.amqpVouchedFor = amqpVouchedFor;
    }

    RejectMessage.Message read(Message message) throws JMSException {
        String text = text(message);
        // the database keeps no NUL in texts
        boolean binary = text == null || text.indexOf('\0') >= 0;
        String body = binary ? Base64.getEncoder().encodeToString(bytes(message)) : text;
        String sender = sender(((ActiveMQMessage) message).getCoreMessage());
        return new RejectMessage.Message(
                identity(message, sender, body), message.getJMSMessageID(), sender, message.getJMSType(), body, binary);
    }

    /** The user it was sent as, or null where nobody vouches for them. */
    private String sender(ClientMessage message) {
        Object user = message.getObjectProperty(VALIDATED_USER);
        if (!message.containsProperty(FROM_AMQP)) {
            return user instanceof CharSequence name ? name.toString() : null;
        }
        return amqpVouchedFor && user instanceof byte[] name ? new String(name, StandardCharsets.UTF_8) : null;
    }

    /** The text it holds, or null where it holds none. */
    private static String text(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? "" : text.getText();
        }
        if (!(message instanceof BytesMessage)) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(message)))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    private static byte[] bytes(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText().getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage bytes) {
            bytes.reset();
            byte[] all = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(all);
            return all;
        }
        ActiveMQBuffer raw = ((ActiveMQMessage) message).getCoreMessage().getReadOnlyBodyBuffer();
        byte[] all = new byte[raw.readableBytes()];
        raw.readBytes(all);
        return all;
    }

    /**
     * What tells this arrival from any other. The broker's id alone won't do: an AMQP client gives it itself, or none at
     * all, and must not keep out another's message.
     */
    private static String identity(Message message, String sender, String body) throws JMSException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String named = sender + "\0" + message.getJMSMessageID() + "\0" + message.getJMSTimestamp() + "\0" + body;
            return HexFormat.of().formatHex(digest.digest(named.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
