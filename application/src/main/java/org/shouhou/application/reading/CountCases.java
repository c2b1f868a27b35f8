package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Counts the cases of a list, as far as anybody wants to know. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class CountCases {

    private final CaseQueries queries;
    private final CurrentActor currentActor;

    protected CountCases() {
        this(null, null);
    }

    @Inject
    public CountCases(CaseQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** How many there are on all pages; {@link WorkCounts#CAP} + 1 stands for any number beyond the cap. */
    @Transactional
    public long count(CaseSearch search) {
        return queries.count(
                search,
                Visibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"))),
                WorkCounts.CAP + 1);
    }
}
