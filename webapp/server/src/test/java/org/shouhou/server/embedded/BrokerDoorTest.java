package org.shouhou.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerDoorTest {

    private static final String REPLIES = "shouhou.replies";

    /** Held here, since a logger nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    @TempDir
    private Path home;

    private EmbeddedBroker broker;
    private int port;

    @BeforeEach
    void start() throws Exception {
        AUDIT.setLevel(Level.OFF);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var users = new BrokerUsers("ours", new DepartmentPasswords(home.resolve("none"), true));
        broker = new EmbeddedBroker(home, "127.0.0.1", port, users);
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    @Test
    void over_its_own_protocol_the_broker_says_who_sent_a_message() throws Exception {
        send(core("quality", "demo"), "6309");

        assertThat(take().getStringProperty("JMSXUserID")).isEqualTo("quality");
    }

    @Test
    void over_amqp_it_says_so_too_whatever_the_message_says() throws Exception {
        send(amqp("quality"), "6309");

        Object sender = ((ActiveMQMessage) take()).getCoreMessage().getObjectProperty("_AMQ_VALIDATED_USER");

        assertThat(sender).isEqualTo("quality".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_department_that_sends_too_much_at_once_is_told_so() {
        String tooMuch = "6".repeat(BrokerDoor.LARGEST_BYTES);

        assertThatThrownBy(() -> send(core("quality", "demo"), tooMuch)).isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> send(amqp("quality"), tooMuch)).isInstanceOf(JMSRuntimeException.class);

        assertThat(take()).isNull();
    }

    private static void send(ConnectionFactory client, String text) {
        try (JMSContext context = client.createContext()) {
            context.createProducer()
                    .setProperty("_AMQ_VALIDATED_USER", "technical")
                    .send(context.createQueue(REPLIES), text);
        }
    }

    private Message take() {
        try (JMSContext context = core("shouhou", "ours").createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(REPLIES))) {
            return consumer.receive(500);
        }
    }

    private ConnectionFactory core(String user, String password) {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port, user, password);
    }

    private ConnectionFactory amqp(String user) {
        return new JmsConnectionFactory(user, "demo", "amqp://127.0.0.1:" + port + "?amqp.saslMechanisms=PLAIN");
    }
}
