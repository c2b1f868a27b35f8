package org.shouhou.adapters.in.monitoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** We can work when the database answers. Answered by the deployed application, so it has started as well. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService threads;

    private Probe probe;

    @PostConstruct
    void prepare() {
        probe = new Probe(threads, this::answers, PATIENCE, Duration.ZERO);
    }

    private boolean answers() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(probe.ask()).build();
    }
}
