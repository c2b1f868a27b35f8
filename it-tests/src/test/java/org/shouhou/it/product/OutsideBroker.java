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
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A message broker of the company's own, outside the product, that can be stopped and started. */
public final class OutsideBroker implements AutoCloseable {

    private static final String LISTENER = "observer";
    private static final String EVERYBODY = "everybody";

    /** Artemis tells every call there; held here, since a logger that nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private final Path directory;
    private final int port = Product.freePort();
    private final SecurityConfiguration users = new SecurityConfiguration();
    private boolean asksForUsers;
    private EmbeddedActiveMQ broker;

    public OutsideBroker(String name) {
        directory =
                Path.of(System.getProperty("shouhou.work")).resolve("brokers").resolve(name);
        Directories.delete(directory);
    }

    /** Admits this user from the next start on, and nobody who isn't named; without any, it asks nobody who they are. */
    public OutsideBroker admitting(String user, String password) {
        asksForUsers = true;
        users.addUser(user, password);
        users.addRole(user, EVERYBODY);
        return this;
    }

    public OutsideBroker start() throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setSecurityEnabled(asksForUsers);
        configuration.setPopulateValidatedUser(true);
        configuration.putSecurityRoles(
                "#",
                Set.of(new Role(EVERYBODY, true, true, true, true, true, true, true, true, true, true, false, false)));
        configuration.setPersistenceEnabled(true);
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalDirectory(directory.resolve("journal").toString());
        configuration.setBindingsDirectory(directory.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(directory.resolve("large").toString());
        configuration.setPagingDirectory(directory.resolve("paging").toString());
        configuration.addAcceptorConfiguration("tcp", url());
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setDeadLetterAddress(SimpleString.of("DLQ"))
                        .setExpiryAddress(SimpleString.of("ExpiryQueue")));
        AUDIT.setLevel(Level.OFF);
        broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration);
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
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
