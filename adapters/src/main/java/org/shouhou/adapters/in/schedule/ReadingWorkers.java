package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.shouhou.application.intake.ReadNextDelivery;
import org.shouhou.application.intake.RecordReadingFailure;
import org.shouhou.application.port.AfterCommit;

/**
 * Reads what has arrived. It wakes when this node has taken something, and by itself for what a crash or another node
 * left behind, or what is to be tried again.
 */
@ApplicationScoped
public class ReadingWorkers {

    /** Some read while others wait for the disk; those that wait together cost it one write. */
    private static final int WORKERS = 4;

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Resource
    private ManagedThreadFactory threads;

    private final ReadNextDelivery readNextDelivery;
    private final RecordReadingFailure recordReadingFailure;
    private final Crew crew = new Crew();

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
        try {
            return readNextDelivery.readNext().isPresent() ? Worker.End.WORKED : Worker.End.IDLE;
        } catch (ReadNextDelivery.ReadingFailed failed) {
            recordReadingFailure.record(failed);
            return Worker.End.WORKED;
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.Arrived something) {
        crew.wake();
    }

    void stop() {
        crew.dismiss();
    }
}
