package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Lists the cases of a machine that the actor may see, the newest first. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class FindCasesOfMachine {

    private final CoverageQueries queries;
    private final CurrentActor currentActor;

    protected FindCasesOfMachine() {
        this(null, null);
    }

    @Inject
    public FindCasesOfMachine(CoverageQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** One page. */
    @Transactional
    public RegisterPage<RelatedCase> find(long machineId, Place place) {
        return queries.casesOf(
                machineId, Visibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"))), place);
    }
}
