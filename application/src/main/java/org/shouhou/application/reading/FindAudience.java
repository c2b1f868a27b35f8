package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.referral.Referral;

/** Tells who may hear that something happened to a case: nobody hears of what they may not see. */
@SystemTask
@ApplicationScoped
public class FindAudience {

    private final Referrals referrals;

    protected FindAudience() {
        this(null);
    }

    @Inject
    public FindAudience(Referrals referrals) {
        this.referrals = referrals;
    }

    /**
     * Who may hear of one case.
     *
     * @param departments those it was referred to
     */
    public record Audience(Set<DepartmentCode> departments) {

        public boolean includes(Actor actor) {
            return actor.may(Right.READ_CASES)
                    || actor.may(Right.HANDLE_CASES)
                    || actor.may(Right.ANSWER_REFERRALS) && departments.contains(actor.department());
        }
    }

    @Transactional
    public Audience of(long caseId) {
        return new Audience(
                referrals.ofCase(caseId).stream().map(Referral::department).collect(Collectors.toUnmodifiableSet()));
    }
}
