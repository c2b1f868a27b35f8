package org.shouhou.server.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.shouhou.server.CannotStart;

/**
 * An Artemis broker in this process, for a company that has none: CORE and AMQP on one port, everything durable, limits
 * on memory and disk. What can't be delivered for a long time goes to a dead-letter queue; what is sent twice under one
 * duplicate id is kept once.
 */
final class EmbeddedBroker {

    private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class.getName());

    private static final String ACCEPTOR = "clients";
    static final String EVENTS = "shouhou.events";
    private static final String DEAD_LETTERS = "shouhou.dead-letters";
    private static final List<String> QUEUES = List.of("shouhou.replies", "shouhou.rejected", DEAD_LETTERS);

    private static final long MEGABYTE = 1024 * 1024;
    private static final int DUPLICATE_IDS = 20_000;
    private static final int JOURNAL_FLUSH_NANOS = 500_000;
    private static final int DISK_PERCENT = 95;
    /** Back-off from a second to five minutes: some eight hours altogether. */
    private static final int DELIVERY_ATTEMPTS = 100;

    private final Path directory;
    private final String address;
    private final int port;
    private final BrokerUsers users;
    private EmbeddedActiveMQ broker;

    /**
     * @param directory the journal's and all else the broker keeps
     * @param address what to listen on
     */
    EmbeddedBroker(Path directory, String address, int port, BrokerUsers users) {
        this.directory = directory;
        this.address = address;
        this.port = port;
        this.users = users;
    }

    /** @throws CannotStart where the broker doesn't start, or can't listen */
    synchronized void start() throws CannotStart {
        EmbeddedActiveMQ starting = new EmbeddedActiveMQ();
        try {
            starting.setConfiguration(configuration()).setSecurityManager(users);
            starting.start();
            broker = starting;
        } catch (Exception broken) {
            throw CannotStart.because(broken, "broker.failed", broken.getMessage());
        }
        // a port it can't have is no reason for it not to start
        if (starting.getActiveMQServer()
                        .getRemotingService()
                        .getAcceptor(ACCEPTOR)
                        .getActualPort()
                != port) {
            stop();
            throw CannotStart.because("broker.failed", address + ":" + port);
        }
    }

    synchronized void stop() {
        if (broker == null) {
            return;
        }
        try {
            broker.stop();
        } catch (Exception broken) {
            LOG.log(Level.WARNING, "The broker did not stop cleanly; its journal is safe", broken);
        }
        broker = null;
    }

    private Configuration configuration() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("shouhou")
                .setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(JOURNAL_FLUSH_NANOS)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                // the sender is known by the user it came as, never by what it says
                .setPopulateValidatedUser(true)
                .setIDCacheSize(DUPLICATE_IDS)
                .setPersistIDCache(true)
                .setGlobalMaxSize(64 * MEGABYTE)
                .setMaxDiskUsage(DISK_PERCENT)
                .setJMXManagementEnabled(false)
                // a machine that is slow for a minute is no reason to end the process
                .setCriticalAnalyzer(false)
                .addAcceptorConfiguration(ACCEPTOR, acceptor())
                .addAddressSetting(
                        "#", new AddressSettings().setAutoCreateAddresses(false).setAutoCreateQueues(false))
                .addAddressSetting("shouhou.#", addresses(RoutingType.ANYCAST))
                .addAddressSetting(EVENTS, addresses(RoutingType.MULTICAST))
                .addAddressConfiguration(
                        new CoreAddressConfiguration().setName(EVENTS).addRoutingType(RoutingType.MULTICAST));
        configuration.registerBrokerPlugin(new BrokerDoor());
        for (String queue : QUEUES) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfig(QueueConfiguration.of(queue)
                            .setAddress(queue)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setDurable(true)));
        }
        return configuration;
    }

    private String acceptor() {
        String host = address.contains(":") ? "[" + address + "]" : address;
        return "tcp://" + host + ":" + port
                + "?protocols=CORE,AMQP;useEpoll=false;useKQueue=false;connectionsAllowed=200;saslMechanisms=PLAIN";
    }

    private static AddressSettings addresses(RoutingType routing) {
        return new AddressSettings()
                .setDefaultAddressRoutingType(routing)
                .setDefaultQueueRoutingType(routing)
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
                .setMaxDeliveryAttempts(DELIVERY_ATTEMPTS)
                .setRedeliveryDelay(Duration.ofSeconds(1).toMillis())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(Duration.ofMinutes(5).toMillis())
                // a system that stays away costs disk, not memory, and in the end its sender waits: the outbox does
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(8 * MEGABYTE)
                .setPageSizeBytes((int) MEGABYTE)
                .setPageLimitBytes(1024 * MEGABYTE)
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL);
    }
}
