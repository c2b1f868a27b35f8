package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.coverage.SettleCause;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.field.ServiceReport;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.FaultCause;

/** The clerk writes down what the engineer tells from the customer's place: arrival, leaving, the report (P3, D4). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class RecordSiteWork {

    private final WorkOrderInHand inHand;
    private final SettleCause settleCause;
    private final Clock clock;

    protected RecordSiteWork() {
        this(null, null, null);
    }

    @Inject
    RecordSiteWork(WorkOrderInHand inHand, SettleCause settleCause, Clock clock) {
        this.inHand = inHand;
        this.settleCause = settleCause;
        this.clock = clock;
    }

    /** @param seenVersion the version of the work order the user looked at; one that changed since is refused */
    @Transactional
    public void arrived(long workOrderId, long seenVersion, Instant when) {
        var held = inHand.take(workOrderId, seenVersion);
        Instant now = clock.instant();
        held.serviceCase().requireNotBefore(when);
        boolean late = held.order().arrived(when, now);
        inHand.arrived(held, late, now);
    }

    @Transactional
    public void left(long workOrderId, long seenVersion, Instant when) {
        var held = inHand.take(workOrderId, seenVersion);
        Instant now = clock.instant();
        held.order().left(when, now);
        inHand.recorded(held, "case.engineer-left", held.engineer(), now);
    }

    /** @param kind of which kind the cause is that the report tells (S1), or null while that is open */
    @Transactional
    public void reported(long workOrderId, long seenVersion, ServiceReport report, FaultCause kind) {
        var held = inHand.take(workOrderId, seenVersion);
        Instant now = clock.instant();
        held.order().report(report, now);
        settleCause.reported(held.serviceCase(), kind);
        inHand.recorded(held, "case.work-reported", held.engineer(), now);
    }

    /** Nobody goes after all. */
    @Transactional
    public void cancel(long workOrderId, long seenVersion, String reason) {
        var held = inHand.take(workOrderId, seenVersion);
        Instant now = clock.instant();
        held.order().cancel(reason, now);
        inHand.tellOfEnd(held, now);
    }
}
