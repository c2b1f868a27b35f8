package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.TextRecogniser;
import org.shouhou.application.scanning.WorkOnScans;

/** Takes scans apart and reads their pages, one at a time each: a page that is read holds half a gigabyte. */
@ApplicationScoped
public class ScanReading {

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(10));

    @Resource
    private ManagedThreadFactory threads;

    private final WorkOnScans workOnScans;
    private final Crew splitting = new Crew();
    private final Crew reading = new Crew();

    protected ScanReading() {
        this(null);
    }

    @Inject
    public ScanReading(WorkOnScans workOnScans) {
        this.workOnScans = workOnScans;
    }

    void start() {
        splitting.hire("scans", new Worker("Taking scans apart", PAUSES, this::takeOneApart), threads);
        reading.hire("letters", new Worker("Reading scanned letters", PAUSES, this::readOne), threads);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.Scanned something) {
        splitting.wake();
        reading.wake();
    }

    private Worker.End takeOneApart() {
        return workOnScans.takeOneApart() ? Worker.End.WORKED : Worker.End.IDLE;
    }

    private Worker.End readOne() {
        try {
            return workOnScans.readOne() ? Worker.End.WORKED : Worker.End.IDLE;
        } catch (TextRecogniser.Unavailable unavailable) {
            throw new Worker.FarEndAway(unavailable.getMessage());
        }
    }

    void stop() {
        splitting.dismiss();
        reading.dismiss();
    }
}
