package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Lists the entries of the register the actor may see (D10, P5). */
@Permitted({Right.READ_CASES, Right.WORK_REGISTER, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class FindCorrespondence {

    private final RegisterQueries queries;
    private final CurrentActor currentActor;

    protected FindCorrespondence() {
        this(null, null);
    }

    @Inject
    public FindCorrespondence(RegisterQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** One page, in a short transaction of its own: who reads everything asks page after page. */
    @Transactional
    public RegisterPage<EntryRow> find(EntrySearch search) {
        return queries.entries(
                search, RegisterVisibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"))));
    }
}
