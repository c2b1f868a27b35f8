package org.shouhou.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.server.CannotStart;

/** The broker as departments' systems and the portal meet it. */
class EmbeddedBrokerTest {

    private static final String OUR_PASSWORD = "ours";
    private static final int PATIENCE_MILLIS = 5000;

    @TempDir
    private static Path home;

    private static int port;
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        Files.write(
                home.resolve(DepartmentPasswords.FILE),
                List.of("technical=t-secret", "quality=q-secret", "events=e-secret"));
        broker = broker();
        broker.start();
    }

    @AfterAll
    static void stop() {
        broker.stop();
    }

    private static EmbeddedBroker broker() {
        return new EmbeddedBroker(
                home.resolve("broker"),
                "127.0.0.1",
                port,
                new BrokerUsers(OUR_PASSWORD, new DepartmentPasswords(home.resolve(DepartmentPasswords.FILE), false)));
    }

    @Test
    void a_department_takes_what_is_asked_of_it_and_answers_under_its_own_name() throws Exception {
        try (JMSContext ours = come("shouhou", OUR_PASSWORD);
                JMSContext department = come("technical", "t-secret")) {
            send(ours, "shouhou.technical.requests", "question");
            Message request = department
                    .createConsumer(department.createQueue("shouhou.technical.requests"))
                    .receive(PATIENCE_MILLIS);
            assertThat(((TextMessage) request).getText()).isEqualTo("question");

            send(department, "shouhou.replies", "answer");
            Message reply =
                    ours.createConsumer(ours.createQueue("shouhou.replies")).receive(PATIENCE_MILLIS);
            assertThat(((TextMessage) reply).getText()).isEqualTo("answer");
            assertThat(reply.getStringProperty("JMSXUserID")).isEqualTo("technical");
        }
    }

    @Test
    void a_department_that_comes_before_the_first_request_waits_for_it() throws JMSException {
        try (JMSContext ours = come("shouhou", OUR_PASSWORD);
                JMSContext department = come("quality", "q-secret")) {
            var consumer = department.createConsumer(department.createQueue("shouhou.quality.requests"));
            send(ours, "shouhou.quality.requests", "question");
            assertThat(((TextMessage) consumer.receive(PATIENCE_MILLIS)).getText())
                    .isEqualTo("question");
        }
    }

    @Test
    void a_department_reads_neither_another_ones_requests_nor_replies_nor_events() {
        try (JMSContext department = come("technical", "t-secret")) {
            for (String foreign : List.of("shouhou.quality.requests", "shouhou.replies", "shouhou.dead-letters")) {
                assertThatExceptionOfType(JMSRuntimeException.class)
                        .as(foreign)
                        .isThrownBy(() -> department.createConsumer(department.createQueue(foreign)));
            }
            assertThatExceptionOfType(JMSRuntimeException.class)
                    .isThrownBy(() -> department.createConsumer(department.createTopic("shouhou.events")));
        }
    }

    @Test
    void who_follows_the_events_misses_none_while_away_and_reads_nothing_else() throws JMSException {
        subscribe();
        try (JMSContext ours = come("shouhou", OUR_PASSWORD)) {
            ours.createProducer().send(ours.createTopic("shouhou.events"), "case opened");
        }
        try (JMSContext listener = come("events", "e-secret")) {
            Message event = listener.createSharedDurableConsumer(listener.createTopic("shouhou.events"), "erp")
                    .receive(PATIENCE_MILLIS);
            assertThat(((TextMessage) event).getText()).isEqualTo("case opened");
            for (String foreign : List.of("shouhou.technical.requests", "shouhou.replies", "shouhou.rejected")) {
                assertThatExceptionOfType(JMSRuntimeException.class)
                        .as(foreign)
                        .isThrownBy(() -> listener.createConsumer(listener.createQueue(foreign)));
            }
            assertThatExceptionOfType(JMSRuntimeException.class).isThrownBy(() -> listener.createProducer()
                    .send(listener.createTopic("shouhou.events"), "case invented"));
        }
        try (JMSContext listener = come("events", "e-secret")) {
            listener.unsubscribe("erp");
        }
    }

    private static void subscribe() {
        try (JMSContext listener = come("events", "e-secret")) {
            listener.createSharedDurableConsumer(listener.createTopic("shouhou.events"), "erp")
                    .close();
        }
    }

    @Test
    void a_department_asks_nobody_and_announces_nothing() {
        for (String foreign : List.of("shouhou.quality.requests", "shouhou.technical.requests", "shouhou.events")) {
            try (JMSContext department = come("technical", "t-secret")) {
                assertThatExceptionOfType(JMSRuntimeException.class)
                        .as(foreign)
                        .isThrownBy(() -> send(department, foreign, "mischief"));
            }
        }
    }

    @Test
    void nobody_comes_with_a_wrong_password_or_with_none() {
        for (Map.Entry<String, String> stranger : List.of(
                Map.entry("technical", "q-secret"),
                Map.entry("marketing", "t-secret"),
                Map.entry("shouhou", "demo"),
                Map.entry("", ""))) {
            assertThatExceptionOfType(JMSSecurityRuntimeException.class)
                    .as(stranger.getKey())
                    .isThrownBy(() -> come(stranger.getKey(), stranger.getValue()));
        }
        assertThatExceptionOfType(JMSSecurityException.class).isThrownBy(() -> {
            try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url())) {
                factory.createConnection().close();
            }
        });
    }

    @Test
    void a_password_written_later_is_good_without_a_restart() throws IOException {
        Path file = Files.write(home.resolve("later.properties"), List.of("technical=one"));
        DepartmentPasswords passwords = new DepartmentPasswords(file, false);
        assertThat(passwords.accept("planning", "two")).isFalse();
        Files.write(file, List.of("technical=one", "planning=two"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(10)));
        assertThat(passwords.accept("planning", "two")).isTrue();
    }

    @Test
    void sample_data_let_every_department_come_with_the_known_password() {
        DepartmentPasswords passwords = new DepartmentPasswords(home.resolve("none"), true);
        assertThat(passwords.accept("technical", "demo")).isTrue();
        assertThat(passwords.accept("technical", "other")).isFalse();
        assertThat(passwords.accept("../etc", "demo")).isFalse();
    }

    @Test
    void a_message_sent_twice_under_one_duplicate_id_is_kept_once_even_over_a_restart() throws Exception {
        sendAs("id-1", "once");
        sendAs("id-1", "twice");
        broker.stop();
        broker = broker();
        broker.start();
        sendAs("id-1", "thrice");
        try (JMSContext ours = come("shouhou", OUR_PASSWORD)) {
            var consumer = ours.createConsumer(ours.createQueue("shouhou.planning.requests"));
            assertThat(((TextMessage) consumer.receive(PATIENCE_MILLIS)).getText())
                    .isEqualTo("once");
            assertThat(consumer.receiveNoWait()).isNull();
        }
    }

    @Test
    void a_port_somebody_has_is_no_half_started_broker() {
        EmbeddedBroker second = new EmbeddedBroker(
                home.resolve("second"),
                "127.0.0.1",
                port,
                new BrokerUsers(OUR_PASSWORD, new DepartmentPasswords(home.resolve("none"), false)));
        assertThatExceptionOfType(CannotStart.class).isThrownBy(second::start);
        second.stop();
    }

    private static void sendAs(String duplicateId, String text) throws JMSException {
        try (JMSContext ours = come("shouhou", OUR_PASSWORD)) {
            TextMessage message = ours.createTextMessage(text);
            message.setStringProperty("_AMQ_DUPL_ID", duplicateId);
            ours.createProducer().send(ours.createQueue("shouhou.planning.requests"), message);
        }
    }

    private static void send(JMSContext context, String queue, String text) {
        context.createProducer().send(context.createQueue(queue), text);
    }

    private static JMSContext come(String user, String password) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
        return factory.createContext(user, password);
    }

    private static String url() {
        return "tcp://127.0.0.1:" + port;
    }
}
