package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouhou.application.intake.ReadNextDelivery;
import org.shouhou.application.intake.RecordReadingFailure;
import org.shouhou.application.port.AfterCommit;

/**
 * Reads what has arrived. It wakes when this node has taken something, and by itself for what a crash or another node
 * left behind, or what is to be tried again. A look that finds nothing costs as much as a third of a mail; so while one
 * was in vain lately, only what this node was told of is looked for.
 */
@ApplicationScoped
public class ReadingWorkers {

    /** Some read while others wait for the disk; those that wait together cost it one write. */
    private static final int WORKERS = 4;

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10));

    private static final Duration LATELY = Duration.ofMillis(500);

    @Resource
    private ManagedThreadFactory threads;

    private final ReadNextDelivery readNextDelivery;
    private final RecordReadingFailure recordReadingFailure;
    private final Crew crew = new Crew();

    /** How many arrivals this node was told of and hasn't looked for. */
    private final AtomicInteger told = new AtomicInteger();

    private volatile long inVainAt = System.nanoTime() - LATELY.toNanos();

    protected ReadingWorkers() {
        this(null, null);
    }

    @Inject
    public ReadingWorkers(ReadNextDelivery readNextDelivery, RecordReadingFailure recordReadingFailure) {
        this.readNextDelivery = readNextDelivery;
        this.recordReadingFailure = recordReadingFailure;
    }

    void start() {
        start(threads);
    }

    void start(ThreadFactory factory) {
        for (int i = 1; i <= WORKERS; i++) {
            crew.hire("reading-" + i, new Worker("Reading of mail", PAUSES, this::round), factory);
        }
    }

    private Worker.End round() {
        boolean toldOf = told.getAndUpdate(waiting -> Math.max(0, waiting - 1)) > 0;
        if (!toldOf && System.nanoTime() - inVainAt < LATELY.toNanos()) {
            return Worker.End.IDLE;
        }
        try {
            if (readNextDelivery.readNext().isPresent()) {
                return Worker.End.WORKED;
            }
            inVainAt = System.nanoTime();
            return Worker.End.IDLE;
        } catch (ReadNextDelivery.ReadingFailed failed) {
            recordReadingFailure.record(failed);
            return Worker.End.WORKED;
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.Arrived something) {
        told.incrementAndGet();
        crew.wake();
    }

    void stop() {
        crew.dismiss();
    }
}
