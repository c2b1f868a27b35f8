package org.shouhou.application.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.handling.EndReferral;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Inbox;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;

/**
 * Takes what a department's system replies to a referral (P3). Each message has its effect once, however often it is
 * delivered; only the department that was asked may reply.
 */
@SystemTask
@ApplicationScoped
public class TakeDepartmentReply {

    public static final String ACKNOWLEDGED = "shouhou.referral.acknowledged";
    public static final String ANSWERED = "shouhou.referral.answered";
    public static final String DECLINED = "shouhou.referral.declined";

    private final Inbox inbox;
    private final Referrals referrals;
    private final ServiceCases cases;
    private final EndReferral endReferral;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected TakeDepartmentReply() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public TakeDepartmentReply(
            Inbox inbox,
            Referrals referrals,
            ServiceCases cases,
            EndReferral endReferral,
            TellOfCase tellOfCase,
            Clock clock) {
        this.inbox = inbox;
        this.referrals = referrals;
        this.cases = cases;
        this.endReferral = endReferral;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /**
     * A reply.
     *
     * @param messageId the id its sender gave the message; the same one is the same message
     * @param type one of {@link #ACKNOWLEDGED}, {@link #ANSWERED}, {@link #DECLINED}
     * @param sender the department whose system sent it, as the broker vouches for it, never as the message says
     * @param text the answer or the reason; not used for an acknowledgement
     * @param by who replied, as the department names them; may be null
     */
    public record Reply(
            String messageId, String type, DepartmentCode sender, long referralId, String text, String by) {}

    /**
     * @return false where the message had its effect before
     * @throws ReplyRejected where it can never be used
     */
    @Transactional
    public boolean take(Reply reply) {
        if (reply.messageId() == null || reply.messageId().isBlank()) {
            throw new ReplyRejected("reply.id.missing");
        }
        Instant now = clock.instant();
        if (!inbox.firstTime(reply.messageId(), reply.sender().inAddresses(), reply.type(), now)) {
            return false;
        }
        Referral referral = referrals.byId(reply.referralId()).orElseThrow(() -> new ReplyRejected("referral.unknown"));
        if (!referral.department().equals(reply.sender())) {
            throw new ReplyRejected("referral.another-departments");
        }
        try {
            apply(reply, referral, now);
        } catch (RuleBroken broken) {
            throw new ReplyRejected(broken.code(), broken);
        }
        return true;
    }

    private void apply(Reply reply, Referral referral, Instant now) {
        String actor = "jms:" + reply.sender().inAddresses();
        String by = reply.by() == null || reply.by().isBlank() ? reply.sender().value() : reply.by();
        switch (String.valueOf(reply.type())) {
            case ACKNOWLEDGED -> {
                referral.acknowledge(now);
                var serviceCase = cases.byId(referral.caseId()).orElseThrow();
                String department = reply.sender().value();
                tellOfCase.noted(serviceCase, "case.referral-acknowledged", now, actor, department);
            }
            case ANSWERED -> endReferral.ended(referral.answer(reply.text(), by, now), actor);
            case DECLINED -> endReferral.ended(referral.decline(reply.text(), by, now), actor);
            default -> throw new ReplyRejected("reply.type.unknown");
        }
    }
}
