package org.shouhou.adapters.in.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Starts what works in the background when the application is there, and ends it before it goes. An enterprise bean,
 * since those start when {@code java:app} can be looked up, which CDI's own start-up event may precede.
 */
@Startup
@Singleton
public class WorkInBackground {

    private final OutboxRelay outboxRelay;
    private final ReadingWorkers readingWorkers;
    private final ClockWatch clockWatch;

    protected WorkInBackground() {
        this(null, null, null);
    }

    @Inject
    public WorkInBackground(OutboxRelay outboxRelay, ReadingWorkers readingWorkers, ClockWatch clockWatch) {
        this.outboxRelay = outboxRelay;
        this.readingWorkers = readingWorkers;
        this.clockWatch = clockWatch;
    }

    @PostConstruct
    void start() {
        outboxRelay.start();
        readingWorkers.start();
        clockWatch.start();
    }

    @PreDestroy
    void stop() {
        clockWatch.stop();
        readingWorkers.stop();
        outboxRelay.stop();
    }
}
