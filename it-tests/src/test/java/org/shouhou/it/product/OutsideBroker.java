package org.shouhou.it.product;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A message broker of the company's own, outside the product, that can be stopped and started. */
public final class OutsideBroker implements AutoCloseable {

    private static final String LISTENER = "observer";

    private final Path directory;
    private final int port = Product.freePort();
    private EmbeddedActiveMQ broker;

    public OutsideBroker(String name) {
        directory =
                Path.of(System.getProperty("shouhou.work")).resolve("brokers").resolve(name);
        Directories.delete(directory);
    }

    public OutsideBroker start() throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setSecurityEnabled(false);
        configuration.setPersistenceEnabled(true);
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalDirectory(directory.resolve("journal").toString());
        configuration.setBindingsDirectory(directory.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(directory.resolve("large").toString());
        configuration.setPagingDirectory(directory.resolve("paging").toString());
        configuration.addAcceptorConfiguration("tcp", url());
        broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration);
        broker.start();
        return this;
    }

    public void stop() throws Exception {
        if (broker != null) {
            broker.stop();
            broker = null;
        }
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Keeps what is told to everybody from now on, also while nobody listens. */
    public void subscribe() throws JMSException {
        listen(0, Duration.ofMillis(1));
    }

    /** The events told to everybody, until so many are here or the time is over. */
    public List<JsonObject> listen(int count, Duration patience) throws JMSException {
        List<JsonObject> heard = new ArrayList<>();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
                Connection connection = factory.createConnection()) {
            connection.setClientID(LISTENER);
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            try (MessageConsumer consumer =
                    session.createDurableSubscriber(session.createTopic("shouhou.events"), LISTENER)) {
                connection.start();
                while (heard.size() < count) {
                    TextMessage message = (TextMessage) consumer.receive(patience.toMillis());
                    if (message == null) {
                        break;
                    }
                    heard.add(DepartmentSystem.parse(message.getText()));
                }
            }
        }
        return heard;
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
