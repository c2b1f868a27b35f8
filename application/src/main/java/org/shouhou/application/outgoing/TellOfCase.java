package org.shouhou.application.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Tells of what happened to a case: other systems by the outbox, the audit trail, and after the commit whoever looks at
 * the case. Part of the caller's transaction.
 */
@ApplicationScoped
public class TellOfCase {

    private static final String OURS = "shouhou.";

    private final Outbox outbox;
    private final AuditTrail audit;
    private final AfterCommit afterCommit;

    protected TellOfCase() {
        this(null, null, null);
    }

    @Inject
    public TellOfCase(Outbox outbox, AuditTrail audit, AfterCommit afterCommit) {
        this.outbox = outbox;
        this.audit = audit;
        this.afterCommit = afterCommit;
    }

    /** @param actor the login name, or {@code system} */
    public void happened(ServiceCase serviceCase, CaseEvent event, String actor, String detail) {
        outbox.publish(event);
        noted(serviceCase, event.type().substring(OURS.length()), event.at(), actor, detail);
    }

    /** For what concerns nobody outside: the audit trail and whoever looks at the case. */
    public void noted(ServiceCase serviceCase, String action, Instant at, String actor, String detail) {
        audit.record(new AuditTrail.Entry(at, actor, action, serviceCase.id(), "case " + serviceCase.number(), detail));
        afterCommit.caseChanged(serviceCase.id());
    }
}
