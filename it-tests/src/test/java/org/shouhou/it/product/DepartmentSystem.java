package org.shouhou.it.product;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Another department's system: a plain JMS client with a user and a password that knows nothing but {@code messages.md}. */
public final class DepartmentSystem implements AutoCloseable {

    private final String department;
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session session;

    /** @param department the broker user, such as {@code technical} */
    public DepartmentSystem(int port, String department, String password) throws JMSException {
        this.department = department;
        factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        connection = factory.createConnection(department, password);
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        connection.start();
    }

    /** The next request that is in the queue or comes within the time. */
    public Optional<TextMessage> nextRequest(Duration patience) throws JMSException {
        try (MessageConsumer consumer =
                session.createConsumer(session.createQueue("shouhou." + department + ".requests"))) {
            return Optional.ofNullable((TextMessage) consumer.receive(patience.toMillis()));
        }
    }

    /** The request about a case, past whatever else waits in the queue. */
    public JsonObject requestAbout(String caseNumber, Duration patience) throws JMSException {
        Instant until = Instant.now().plus(patience);
        while (Instant.now().isBefore(until)) {
            Optional<TextMessage> message = nextRequest(Duration.between(Instant.now(), until));
            if (message.isEmpty()) {
                break;
            }
            JsonObject event = parse(message.get().getText());
            if (event.getJsonObject("data").getString("caseNumber").equals(caseNumber)) {
                return event;
            }
        }
        throw new AssertionError("No request about " + caseNumber);
    }

    /** Answers a request; gives the id of the message sent. */
    public String answer(JsonObject request, String words, String by) throws JMSException {
        JsonObject data = request.getJsonObject("data");
        return reply(
                "shouhou.referral.answered",
                Json.createObjectBuilder()
                        .add("referralId", data.getJsonNumber("referralId").longValue())
                        .add("text", words)
                        .add("by", by)
                        .build());
    }

    /** Sends a reply of any type; gives the id of the message sent. */
    public String reply(String type, JsonObject data) throws JMSException {
        String id = UUID.randomUUID().toString();
        JsonObject event = Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", id)
                .add("source", "/" + department)
                .add("type", type)
                .add("time", Instant.now().toString())
                .add("datacontenttype", "application/json")
                .add("data", data)
                .build();
        send(type, event.toString());
        return id;
    }

    /** Sends any text to where replies go. */
    public void send(String type, String text) throws JMSException {
        try (MessageProducer producer = session.createProducer(session.createQueue("shouhou.replies"))) {
            TextMessage message = session.createTextMessage(text);
            message.setJMSType(type);
            message.setStringProperty("content_type", "application/cloudevents+json");
            producer.send(message);
        }
    }

    public static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
        factory.close();
    }
}
