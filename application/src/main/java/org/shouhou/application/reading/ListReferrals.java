package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Lists what was referred to the actor's own department (P3). */
@Permitted(Right.ANSWER_REFERRALS)
@ApplicationScoped
public class ListReferrals {

    private final CaseQueries queries;
    private final CurrentActor currentActor;

    protected ListReferrals() {
        this(null, null);
    }

    @Inject
    public ListReferrals(CaseQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** Those still open, most urgent first, or those that ended, latest first. */
    @Transactional
    public ReferralPage list(boolean open, Optional<String> cursor, int size) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        return queries.referrals(actor.department(), open, cursor, size);
    }
}
