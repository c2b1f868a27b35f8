package org.shouhou.application.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;

/** Writes into the audit trail what whoever acts did to what is kept. Part of the caller's transaction. */
@ApplicationScoped
public class Ledger {

    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected Ledger() {
        this(null, null, null);
    }

    @Inject
    public Ledger(AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    public Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }

    /** @param object kind and name, such as {@code employee wangfang} */
    public void record(String action, String object, Changes changes) {
        audit.record(
                new AuditTrail.Entry(clock.instant(), actor().loginName(), action, null, object, changes.toString()));
    }
}
