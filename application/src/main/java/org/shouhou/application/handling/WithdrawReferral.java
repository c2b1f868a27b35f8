package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.servicecase.ServiceCase;

/** Takes a question back that needs no answer any more; the department's system is told. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class WithdrawReferral {

    private final CaseInHand inHand;
    private final Referrals referrals;
    private final Departments departments;
    private final EndReferral endReferral;
    private final Outbox outbox;
    private final Clock clock;

    protected WithdrawReferral() {
        this(null, null, null, null, null, null);
    }

    @Inject
    WithdrawReferral(
            CaseInHand inHand,
            Referrals referrals,
            Departments departments,
            EndReferral endReferral,
            Outbox outbox,
            Clock clock) {
        this.inHand = inHand;
        this.referrals = referrals;
        this.departments = departments;
        this.endReferral = endReferral;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Which question, and why.
     */
    public record Command(long referralId, String reason) {}

    /** Refused where the question is no longer open. */
    @Transactional
    public void withdraw(Command command) {
        Actor actor = inHand.actor();
        Referral referral = referrals.byId(command.referralId()).orElseThrow(() -> new RuleBroken("referral.unknown"));
        ServiceCase serviceCase = inHand.take(referral.caseId());
        ReferralEvent.Ended ended = referral.withdraw(command.reason(), actor.name(), clock.instant());
        departments
                .byCode(referral.department())
                .filter(Department::ownsSystem)
                .ifPresent(department ->
                        outbox.withdraw(referral.id(), serviceCase.number(), department.requestAddress(), ended));
        endReferral.ended(ended, actor.loginName());
    }
}
