package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.SystemTask;

/**
 * Records each breach of the 24 h clock once, with who held the case (D4). Any number of nodes may do so at once: of two
 * that meet over a case one gives way, and finds it done.
 */
@SystemTask
@ApplicationScoped
public class RecordBreaches {

    private static final int AT_ONCE = 20;

    private final RecordBreach recordBreach;

    protected RecordBreaches() {
        this(null);
    }

    @Inject
    RecordBreaches(RecordBreach recordBreach) {
        this.recordBreach = recordBreach;
    }

    /** For use outside a container, where nobody begins the transactions. */
    public RecordBreaches(ServiceCases cases, Employees employees, TellOfCase tellOfCase, Clock clock) {
        this(new RecordBreach(cases, employees, tellOfCase, clock));
    }

    /**
     * Looks after some of the cases that are due.
     *
     * @return how many; 0 when none was
     * @throws RuntimeException the last failure, where none of them could be recorded
     */
    public int record() {
        List<Long> due = recordBreach.due(AT_ONCE);
        int done = 0;
        RuntimeException problem = null;
        for (long caseId : due) {
            try {
                recordOrGiveWay(caseId);
                done++;
            } catch (RuntimeException broken) {
                problem = broken;
            }
        }
        if (done == 0 && problem != null) {
            throw problem;
        }
        return done;
    }

    /** Whoever changed the case at the same time was first; on the second look it is as they left it. */
    private void recordOrGiveWay(long caseId) {
        try {
            recordBreach.record(caseId);
        } catch (RuntimeException collision) {
            recordBreach.record(caseId);
        }
    }
}
