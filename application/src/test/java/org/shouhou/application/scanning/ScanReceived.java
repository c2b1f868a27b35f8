package org.shouhou.application.scanning;

import java.time.Clock;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Scans;

/** Takes scans in, on whatever stores; for tests of what brings them. */
public final class ScanReceived {

    private ScanReceived() {}

    public static BringScan into(
            Scans scans, DocumentStore documents, AuditTrail audit, AfterCommit afterCommit, Clock clock) {
        return new BringScan(new ScanIntake(scans, documents, audit, afterCommit, clock));
    }
}
