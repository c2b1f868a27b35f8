package org.shouhou.application.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.port.Referrals;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

/** Which cases an actor may see: the office every case, a department those that were referred to it. */
@ApplicationScoped
public class CaseAccess {

    private final Referrals referrals;

    protected CaseAccess() {
        this(null);
    }

    @Inject
    public CaseAccess(Referrals referrals) {
        this.referrals = referrals;
    }

    public boolean may(Actor actor, ServiceCase serviceCase) {
        if (actor.may(Right.READ_CASES) || actor.may(Right.HANDLE_CASES)) {
            return true;
        }
        return actor.may(Right.ANSWER_REFERRALS) && referrals.concern(serviceCase.id(), actor.department());
    }

    /** Refuses a case the actor may not see. */
    public void require(Actor actor, ServiceCase serviceCase) {
        RuleBroken.unless(may(actor, serviceCase), "not-permitted");
    }
}
