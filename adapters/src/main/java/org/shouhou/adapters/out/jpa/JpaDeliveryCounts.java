package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouhou.application.reading.DeliveryCounts;
import org.shouhou.domain.correspondence.Outcome;

/** Adds up what the triggers on {@code delivery} keep: the folded sums and the changes since. */
@ApplicationScoped
public class JpaDeliveryCounts implements DeliveryCounts {

    private static final String SUMS =
            """
            select outcome, cast(sum(by) as bigint)
            from (
                select outcome, count as by from delivery_count
                union all
                select became, 1 from delivery_change where became is not null
                union all
                select was, -1 from delivery_change where was is not null
            ) as step
            group by outcome
            """;

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaDeliveryCounts() {}

    JpaDeliveryCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Outcome, Long> byOutcome() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        List<Object[]> rows = entityManager.createNativeQuery(SUMS).getResultList();
        for (Object[] row : rows) {
            counts.put(Outcome.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }
}
