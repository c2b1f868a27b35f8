package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.Roles;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.application.security.SystemTask;
import org.shouhou.application.telling.TellStaff;

/**
 * Records once each promise that was broken, the reply within 24 h, the arrival by the customer's time, a department's
 * answer, with who held it (D4). Any number of nodes may do so at once: of two that meet over one, one gives way, and finds it done.
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
    public RecordBreaches(
            ServiceCases cases,
            WorkOrders workOrders,
            Referrals referrals,
            Employees employees,
            Roles roles,
            TellOfCase tellOfCase,
            TellStaff tellStaff,
            Clock clock) {
        this(new RecordBreach(
                cases, workOrders, referrals, employees, tellOfCase, new Keepers(employees, roles), tellStaff, clock));
    }

    /**
     * Looks after some of what is due.
     *
     * @return how many; 0 when none was
     * @throws RuntimeException the last failure, where none of them could be recorded
     */
    public int record() {
        List<RecordBreach.Late> due = recordBreach.due(AT_ONCE);
        int done = 0;
        RuntimeException problem = null;
        for (RecordBreach.Late late : due) {
            try {
                recordOrGiveWay(late);
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
    private void recordOrGiveWay(RecordBreach.Late late) {
        try {
            late.recordBy(recordBreach);
        } catch (RuntimeException collision) {
            late.recordBy(recordBreach);
        }
    }
}
