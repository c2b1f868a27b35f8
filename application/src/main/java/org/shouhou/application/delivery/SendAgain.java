package org.shouhou.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.organisation.Right;

/** Takes up again what was given up, with as many tries as a new message has. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class SendAgain {

    private final OutboxQueue queue;
    private final Correspondences register;
    private final AuditTrail audit;
    private final AfterCommit afterCommit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected SendAgain() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SendAgain(
            OutboxQueue queue,
            Correspondences register,
            AuditTrail audit,
            AfterCommit afterCommit,
            CurrentActor currentActor,
            Clock clock) {
        this.queue = queue;
        this.register = register;
        this.audit = audit;
        this.afterCommit = afterCommit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Refused where it isn't given up any more, because somebody was here before. */
    @Transactional
    public void sendAgain(long id) {
        Instant now = clock.instant();
        Outbox.Message message = queue.revive(id, now).orElseThrow(() -> new RuleBroken("message.not-given-up"));
        Correspondence mail = message.correspondenceId().flatMap(register::byId).orElse(null);
        Long caseId = mail == null ? null : mail.caseId();
        if (mail != null) {
            queue.narrow(id, mail.queueAgain());
        }
        if (caseId != null) {
            afterCommit.caseChanged(caseId);
        }
        String actor = currentActor.get().orElseThrow().loginName();
        audit.record(new AuditTrail.Entry(
                now,
                actor,
                "message.sent-again",
                caseId,
                "message " + id,
                message.destination() + " " + message.type()));
        afterCommit.somethingToSend(OutboxQueue.Lane.to(message.destination()));
    }
}
