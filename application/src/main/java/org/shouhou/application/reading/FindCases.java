package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Lists the cases the actor may see. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class FindCases {

    private final CaseQueries queries;
    private final CurrentActor currentActor;

    protected FindCases() {
        this(null, null);
    }

    @Inject
    public FindCases(CaseQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** One page. */
    @Transactional
    public CasePage find(CaseSearch search) {
        return queries.find(search, visibility());
    }

    private Visibility visibility() {
        return Visibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")));
    }
}
