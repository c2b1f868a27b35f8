package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.organisation.Right;

/** Shows what became of everything received: the sum over all outcomes is what was received, always. */
@Permitted({Right.WORK_REGISTER, Right.ADMINISTER})
@ApplicationScoped
public class CountDeliveries {

    private final DeliveryCounts counts;

    protected CountDeliveries() {
        this(null);
    }

    @Inject
    public CountDeliveries(DeliveryCounts counts) {
        this.counts = counts;
    }

    /** Every outcome with its number of arrivals, also where it is zero. */
    @Transactional
    public Map<Outcome, Long> count() {
        return counts.byOutcome();
    }
}
