package org.shouhou.adapters.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.shouhou.adapters.broker.BrokerAccess;

/**
 * A real Artemis with its journal on disk, that can be stopped and started again on the same port. Its users' passwords
 * are {@code demo}; it vouches for who sent a message.
 */
public final class TestBroker implements AutoCloseable {

    /** Artemis tells every call in its audit log; held here, since a logger nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private static final Logger SERVER = Logger.getLogger("org.apache.activemq.artemis");
    private static final String[] USERS = {"shouhou", "technical", "quality", "nobody"};

    private final Path home;
    private final int port;
    private EmbeddedActiveMQ server;

    public TestBroker() {
        AUDIT.setLevel(Level.OFF);
        SERVER.setLevel(Level.SEVERE);
        try {
            home = Files.createTempDirectory("broker");
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts it, with what an earlier run left in its journal. */
    public TestBroker start() {
        SecurityConfiguration security = new SecurityConfiguration();
        for (String user : USERS) {
            security.addUser(user, "demo");
            security.addRole(user, "all");
        }
        server = new EmbeddedActiveMQ()
                .setConfiguration(configuration())
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), security));
        try {
            server.start();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return this;
    }

    private Configuration configuration() {
        try {
            ConfigurationImpl configuration = new ConfigurationImpl();
            configuration.setBrokerInstance(home.toFile());
            configuration.setJournalDirectory(new File(home.toFile(), "journal").getPath());
            configuration.setBindingsDirectory(new File(home.toFile(), "bindings").getPath());
            configuration.setPagingDirectory(new File(home.toFile(), "paging").getPath());
            configuration.setLargeMessagesDirectory(new File(home.toFile(), "large").getPath());
            configuration.setJMXManagementEnabled(false);
            configuration.setPopulateValidatedUser(true);
            configuration.registerBrokerPlugin(new Vouching());
            configuration.addAcceptorConfiguration("tcp", url() + "?protocols=CORE,AMQP");
            configuration.putSecurityRoles("#", Set.of(everything()));
            configuration.addAddressSetting("#", settings());
            return configuration;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of("DLQ"))
                .setAutoCreateDeadLetterResources(false)
                .setMaxDeliveryAttempts(10)
                .setRedeliveryDelay(50)
                .setRedeliveryMultiplier(2)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    private static Role everything() {
        return new Role("all", true, true, true, true, true, true, true, true, true, true, false, false);
    }

    /** Says who sent what over AMQP, as the product's own broker does. */
    private static final class Vouching implements ActiveMQServerMessagePlugin {
        @Override
        public void beforeSend(
                ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreate) {
            if (!(message instanceof ICoreMessage)) {
                byte[] user = session.getValidatedUser().getBytes(StandardCharsets.UTF_8);
                message.putExtraBytesProperty(Message.HDR_VALIDATED_USER, user);
            }
        }
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** How the product reaches it. */
    public BrokerAccess access() {
        return new BrokerAccess(url(), Optional.of("shouhou"), Optional.of("demo"));
    }

    /** A client of one of its users, with nothing of ours in it. */
    public ActiveMQConnectionFactory client(String user) {
        return new ActiveMQConnectionFactory(url(), user, "demo");
    }

    /** The same by AMQP, as a client in any language. */
    public JmsConnectionFactory amqpClient(String user) {
        return new JmsConnectionFactory(user, "demo", "amqp://127.0.0.1:" + port + "?amqp.saslMechanisms=PLAIN");
    }

    /** Stops it as a machine does that is shut down; what it has in its journal it keeps. */
    public void stop() {
        if (server != null) {
            try {
                server.stop();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
        File[] left = home.toFile().listFiles();
        deleteAll(left == null ? new File[0] : left);
        home.toFile().delete();
    }

    private static void deleteAll(File[] files) {
        for (File file : files) {
            File[] within = file.listFiles();
            if (within != null) {
                deleteAll(within);
            }
            file.delete();
        }
    }
}
