package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Lists what arrived and what became of it; of what belongs to cases, that of cases the actor may see. */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class FindDeliveries {

    private final RegisterQueries queries;
    private final CurrentActor currentActor;

    protected FindDeliveries() {
        this(null, null);
    }

    @Inject
    public FindDeliveries(RegisterQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** One page, in a short transaction of its own. */
    @Transactional
    public RegisterPage<DeliveryRow> find(DeliverySearch search) {
        return queries.deliveries(
                search, RegisterVisibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"))));
    }
}
