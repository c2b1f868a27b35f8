package org.shouhou.server.embedded;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.shouhou.server.CannotStart;

/** An Artemis broker in this process. */
public final class EmbeddedBroker {

    private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class.getName());

    private final Path directory;
    private final String address;
    private final int port;
    private final BrokerUsers users;
    private EmbeddedActiveMQ broker;

    public EmbeddedBroker(Path directory, String address, int port, BrokerUsers users) {
        this.directory = directory;
        this.address = address;
        this.port = port;
        this.users = users;
    }

    public void start() throws CannotStart {
        try {
            broker = new EmbeddedActiveMQ().setConfiguration(configuration()).setSecurityManager(users);
            broker.start();
        } catch (Exception broken) {
            throw CannotStart.because(broken, "broker.failed", broken.getMessage());
        }
    }

    public void stop() {
        try {
            broker.stop();
        } catch (Exception broken) {
            LOG.log(Level.WARNING, "The broker did not stop cleanly", broken);
        }
    }

    private Configuration configuration() throws Exception {
        return new ConfigurationImpl()
                .setName("shouhou")
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                .setJMXManagementEnabled(false)
                .setPopulateValidatedUser(true)
                .addAcceptorConfiguration(
                        "clients", "tcp://" + address + ":" + port + "?protocols=CORE,AMQP;useEpoll=false")
                .addAddressSetting("shouhou.events", addresses().setDefaultAddressRoutingType(RoutingType.MULTICAST))
                .addAddressSetting("#", addresses());
    }

    private static AddressSettings addresses() {
        return new AddressSettings()
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setDeadLetterAddress(SimpleString.of("shouhou.dead-letters"))
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }
}
