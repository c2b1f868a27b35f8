package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.organisation.Right;

/** Has what could not be read tried once more, say after the reader was mended. */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class ReadAgain {

    private final Deliveries deliveries;
    private final AuditTrail audit;
    private final AfterCommit afterCommit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected ReadAgain() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReadAgain(
            Deliveries deliveries, AuditTrail audit, AfterCommit afterCommit, CurrentActor currentActor, Clock clock) {
        this.deliveries = deliveries;
        this.audit = audit;
        this.afterCommit = afterCommit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Puts a quarantined arrival back in the queue; refused where it isn't quarantined, or there is none. */
    @Transactional
    public void readAgain(long deliveryId) {
        Delivery delivery = deliveries.byId(deliveryId).orElseThrow(() -> new RuleBroken("delivery.not-quarantined"));
        Instant now = clock.instant();
        String actor = currentActor
                .get()
                .orElseThrow(() -> new RuleBroken("not-signed-in"))
                .loginName();
        delivery.readAgain();
        audit.record(new AuditTrail.Entry(now, actor, "delivery.read-again", null, "delivery " + deliveryId, ""));
        afterCommit.somethingArrived();
    }
}
