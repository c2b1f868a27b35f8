package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;

/** Shows one case with its conversation, notes, referrals and audit. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class ViewCase {

    private final CaseQueries queries;
    private final CurrentActor currentActor;

    protected ViewCase() {
        this(null, null);
    }

    @Inject
    public ViewCase(CaseQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** The case; empty where there is none, or the actor may not see it, which must look the same. */
    @Transactional
    public Optional<CaseView> view(CaseNumber number) {
        return queries.view(
                number, Visibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"))));
    }
}
