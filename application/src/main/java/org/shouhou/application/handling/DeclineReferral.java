package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.referral.Referral;

/** Says in the portal that a question isn't the department's matter, and why (P3). */
@Permitted(Right.ANSWER_REFERRALS)
@ApplicationScoped
public class DeclineReferral {

    private final CaseInHand inHand;
    private final Referrals referrals;
    private final EndReferral endReferral;
    private final Clock clock;

    protected DeclineReferral() {
        this(null, null, null, null);
    }

    @Inject
    DeclineReferral(CaseInHand inHand, Referrals referrals, EndReferral endReferral, Clock clock) {
        this.inHand = inHand;
        this.referrals = referrals;
        this.endReferral = endReferral;
        this.clock = clock;
    }

    /**
     * Which question of the own department, and why not.
     */
    public record Command(long referralId, String reason) {}

    /** Refused where the question is another department's, or no longer open. */
    @Transactional
    public void decline(Command command) {
        Actor actor = inHand.actor();
        Referral referral = referrals.byId(command.referralId()).orElseThrow(() -> new RuleBroken("referral.unknown"));
        RuleBroken.unless(referral.department().equals(actor.department()), "not-permitted");
        endReferral.ended(referral.decline(command.reason(), actor.name(), clock.instant()), actor.loginName());
    }
}
