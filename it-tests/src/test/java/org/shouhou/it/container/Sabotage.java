package org.shouhou.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import org.shouhou.application.port.AfterCommit;

/**
 * Breaks a transaction from within, on whatever thread it runs: the next time such a signal is fired, whoever fires it
 * fails. By then most of what belongs to the change has been written.
 */
@ApplicationScoped
public class Sabotage {

    private final AtomicReference<Class<?>> next = new AtomicReference<>();

    /** Arms it for one signal of this type. */
    public void breakNext(Class<?> signal) {
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
