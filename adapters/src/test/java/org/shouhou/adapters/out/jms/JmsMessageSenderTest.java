package org.shouhou.adapters.out.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.broker.BrokerAccess;
import org.shouhou.adapters.testing.TestBroker;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;

class JmsMessageSenderTest {

    private static final String REQUESTS = "shouhou.technical.requests";
    private static final long SOON = 5000;
    private static final long NOT_AT_ALL = 200;

    private static TestBroker broker;

    private final JmsMessageSender sender = new JmsMessageSender(broker.access(), Thread::new);

    @BeforeAll
    static void startBroker() {
        broker = new TestBroker().start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void a_request_stands_in_the_departments_queue_with_all_it_promises() throws Exception {
        UUID id = UUID.randomUUID();
        sender.send(message(id, REQUESTS, "shouhou.referral.requested", "{\"question\":\"轴承型号？\"}"));

        TextMessage taken = (TextMessage) take(REQUESTS);

        assertThat(taken.getText()).isEqualTo("{\"question\":\"轴承型号？\"}");
        assertThat(taken.getJMSType()).isEqualTo("shouhou.referral.requested");
        assertThat(taken.getJMSCorrelationID()).isEqualTo("42");
        assertThat(taken.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
        assertThat(taken.getStringProperty("content_type")).isEqualTo("application/cloudevents+json");
        assertThat(taken.getStringProperty("JMSXGroupID")).isEqualTo("SH2026-000061");
        assertThat(taken.getStringProperty("_AMQ_DUPL_ID")).isEqualTo(id.toString());
    }

    @Test
    void a_second_copy_is_dropped_by_the_broker() {
        UUID id = UUID.randomUUID();
        sender.send(message(id, REQUESTS, "shouhou.referral.requested", "{}"));
        sender.send(message(id, REQUESTS, "shouhou.referral.requested", "{}"));

        assertThat(take(REQUESTS)).isNotNull();
        assertThat(takeWithin(REQUESTS, NOT_AT_ALL)).isNull();
    }

    @Test
    void an_event_reaches_everybody_who_listens() throws Exception {
        try (JMSContext one = client().createContext();
                JMSContext another = client().createContext();
                JMSConsumer first = one.createConsumer(one.createTopic("shouhou.events"));
                JMSConsumer second = another.createConsumer(another.createTopic("shouhou.events"))) {
            sender.send(message(UUID.randomUUID(), "shouhou.events", "shouhou.case.opened", "{}"));

            assertThat(first.receive(SOON).getJMSType()).isEqualTo("shouhou.case.opened");
            assertThat(second.receive(SOON).getJMSType()).isEqualTo("shouhou.case.opened");
        }
    }

    @Test
    void a_rejected_message_carries_why_and_claims_no_content_type_of_its_own() throws Exception {
        sender.send(message(UUID.randomUUID(), "shouhou.rejected", "", "<answer/>"));

        Message taken = take("shouhou.rejected");

        assertThat(taken.getStringProperty("shouhou_reason")).isEqualTo("reply.malformed");
        assertThat(taken.propertyExists("content_type")).isFalse();
    }

    @Test
    void a_rejected_message_that_was_no_text_leaves_as_the_bytes_it_was() throws Exception {
        var rejected = new Outbox.Message(
                1,
                UUID.randomUUID(),
                "technical",
                "shouhou.rejected",
                "",
                "/wA=",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(Outbox.Message.BASE64, "true"),
                0);
        sender.send(rejected);

        BytesMessage taken = (BytesMessage) take("shouhou.rejected");

        assertThat(taken.getBodyLength()).isEqualTo(2);
        assertThat(taken.readByte()).isEqualTo((byte) 0xFF);
        assertThat(taken.propertyExists(Outbox.Message.BASE64)).isFalse();
    }

    @Test
    void a_broker_that_is_not_there_is_said_to_be_unreachable_and_found_again() {
        sender.send(message(UUID.randomUUID(), REQUESTS, "before", "{}"));
        broker.stop();
        assertThatThrownBy(() -> sender.send(message(UUID.randomUUID(), REQUESTS, "lost", "{}")))
                .isInstanceOfSatisfying(
                        NotSent.class, why -> assertThat(why.kind()).isEqualTo(NotSent.Kind.UNREACHABLE));
        broker.start();

        sender.send(message(UUID.randomUUID(), REQUESTS, "after", "{}"));

        assertThat(take(REQUESTS)).isNotNull();
        assertThat(take(REQUESTS)).isNotNull();
        assertThat(takeWithin(REQUESTS, NOT_AT_ALL)).isNull();
    }

    @Test
    void a_password_the_broker_does_not_take_is_nothing_wrong_with_the_message() {
        var wrong = new BrokerAccess(broker.url(), Optional.of("shouhou"), Optional.of("wrong"));
        JmsMessageSender stranger = new JmsMessageSender(wrong, Thread::new);

        assertThatThrownBy(() -> stranger.send(message(UUID.randomUUID(), REQUESTS, "lost", "{}")))
                .isInstanceOfSatisfying(
                        NotSent.class, why -> assertThat(why.kind()).isEqualTo(NotSent.Kind.UNREACHABLE));
        stranger.close();
    }

    private static Outbox.Message message(UUID id, String destination, String type, String payload) {
        Map<String, String> properties =
                destination.equals("shouhou.rejected") ? Map.of("shouhou_reason", "reply.malformed") : Map.of();
        return new Outbox.Message(
                1,
                id,
                "SH2026-000061",
                destination,
                type,
                payload,
                Optional.of("42"),
                Optional.empty(),
                List.of(),
                properties,
                0);
    }

    private static ActiveMQConnectionFactory client() {
        return new ActiveMQConnectionFactory(broker.url(), "technical", "demo");
    }

    private static Message take(String queue) {
        return takeWithin(queue, SOON);
    }

    private static Message takeWithin(String queue, long millis) {
        try (ActiveMQConnectionFactory client = client();
                JMSContext context = client.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            return consumer.receive(millis);
        }
    }
}
