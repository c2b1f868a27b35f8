package org.shouhou.it.container;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.shouhou.application.port.AfterCommit;

/**
 * Breaks a transaction from within, on whatever thread it runs: the next time such a signal is fired, whoever fires it
 * fails. By then most of what belongs to the change has been written.
 */
@ApplicationScoped
public class Sabotage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private Rows rows;

    private final AtomicReference<Class<?>> next = new AtomicReference<>();

    /** Arms it for one signal of this type, once nothing is under way any more that could fire it unasked. */
    public void breakNext(Class<?> signal) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .until(() -> rows.count("delivery where outcome = 'PENDING'") == 0
                        && rows.count("outbox where state = 'WAITING'") == 0);
        next.set(signal);
    }

    /** Whether it has happened. */
    public boolean isDone() {
        return next.get() == null;
    }

    void arrived(@Observes AfterCommit.Arrived something) {
        strike(AfterCommit.Arrived.class);
    }

    void changed(@Observes AfterCommit.CaseChanged serviceCase) {
        strike(AfterCommit.CaseChanged.class);
    }

    private void strike(Class<?> fired) {
        if (next.compareAndSet(fired, null)) {
            throw new IllegalStateException("sabotaged by a test");
        }
    }
}
