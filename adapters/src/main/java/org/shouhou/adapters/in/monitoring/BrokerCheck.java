package org.shouhou.adapters.in.monitoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.shouhou.adapters.broker.BrokerAccess;

/**
 * Tells whether the broker can be reached, as data only: without it the portal and intake go on and messages wait in the
 * outbox, so nobody is to be sent elsewhere for it.
 */
@Readiness
@ApplicationScoped
public class BrokerCheck implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration ANSWER_HOLDS = Duration.ofSeconds(10);

    @Resource
    private ManagedExecutorService threads;

    private final BrokerAccess broker;
    private Probe probe;

    protected BrokerCheck() {
        this(null);
    }

    @Inject
    public BrokerCheck(BrokerAccess broker) {
        this.broker = broker;
    }

    @PostConstruct
    void prepare() {
        probe = new Probe(threads, this::connects, PATIENCE, ANSWER_HOLDS);
    }

    private boolean connects() throws Exception {
        try (ActiveMQConnectionFactory factory = broker.newConnectionFactory();
                Connection connection = factory.createConnection()) {
            connection.start();
            return true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .up()
                .withData("connected", probe.ask())
                .build();
    }
}
