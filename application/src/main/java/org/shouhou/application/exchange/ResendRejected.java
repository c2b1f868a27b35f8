package org.shouhou.application.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.application.port.RejectedMessages.Rejected;
import org.shouhou.application.port.ReplyReader;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/**
 * Tries a rejected message again, when what kept it from being used is gone. It counts as sent by whom the broker named
 * at the time.
 */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ResendRejected {

    private final RejectedMessages rejectedMessages;
    private final ReplyReader reader;
    private final TakeDepartmentReply takeDepartmentReply;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected ResendRejected() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ResendRejected(
            RejectedMessages rejectedMessages,
            ReplyReader reader,
            TakeDepartmentReply takeDepartmentReply,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock) {
        this.rejectedMessages = rejectedMessages;
        this.reader = reader;
        this.takeDepartmentReply = takeDepartmentReply;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @return false where the message had its effect meanwhile, because its sender sent it again
     * @throws RuleBroken where it can't be used today either, or was tried again with success before
     */
    @Transactional
    public boolean resend(long id) {
        Rejected rejected = rejectedMessages.byId(id).orElseThrow(() -> new RuleBroken("message.unknown"));
        Instant now = clock.instant();
        RuleBroken.unless(rejectedMessages.markResent(id, now), "message.resent-before");
        RuleBroken.unless(!rejected.binary(), "reply.not-text");
        boolean hadEffect = takeDepartmentReply.take(reader.read(rejected.body(), rejected.source()));
        String actor = currentActor.get().orElseThrow().loginName();
        audit.record(
                new AuditTrail.Entry(now, actor, "message.resent", null, "rejected message " + id, rejected.reason()));
        return hadEffect;
    }
}
