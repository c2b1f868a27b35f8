package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists everything that arrived and what became of it. */
@Permitted(Right.WORK_REGISTER)
@ApplicationScoped
public class FindDeliveries {

    private final RegisterQueries queries;

    protected FindDeliveries() {
        this(null);
    }

    @Inject
    public FindDeliveries(RegisterQueries queries) {
        this.queries = queries;
    }

    /** One page, in a short transaction of its own. */
    @Transactional
    public RegisterPage<DeliveryRow> find(DeliverySearch search) {
        return queries.deliveries(search);
    }
}
