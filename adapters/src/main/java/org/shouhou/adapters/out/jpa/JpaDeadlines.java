package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Deadlines;

/** The deadlines in PostgreSQL. What is nearly due is little, however many cases there are. */
@ApplicationScoped
public class JpaDeadlines implements Deadlines {

    private static final String UNWARNED =
            """
            select d.kind, d.id, d.due_at from (
                select 'FIRST_REPLY' as kind, id, first_reply_due as due_at from service_case
                where first_reply_met is null and status in ('NEW', 'IN_PROGRESS')
                    and first_reply_due >= ?1 and first_reply_due < ?2
                union all
                select 'ARRIVAL', id, arrive_by from work_order
                where status = 'SENT' and arrival_breach is null and arrive_by >= ?1 and arrive_by < ?2
                union all
                select 'ANSWER', id, due_at from referral
                where status in ('SENT', 'ACKNOWLEDGED') and breached_at is null and due_at >= ?1 and due_at < ?2) d
            where not exists (select from deadline_warning w where w.kind = d.kind and w.id = d.id and w.due_at = d.due_at)
            order by d.due_at, d.kind, d.id
            """;

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaDeadlines() {}

    JpaDeadlines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Due> unwarned(Instant now, Instant until, int atMost) {
        return ((List<Object[]>) entityManager
                        .createNativeQuery(UNWARNED)
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, Timestamp.from(until))
                        .setMaxResults(atMost)
                        .getResultList())
                .stream()
                        .map(row -> new Due(
                                Kind.valueOf((String) row[0]),
                                ((Number) row[1]).longValue(),
                                ((Timestamp) row[2]).toInstant()))
                        .toList();
    }

    @Override
    public boolean warn(Due due) {
        return entityManager
                        .createNativeQuery(
                                "insert into deadline_warning (kind, id, due_at) values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, due.kind().name())
                        .setParameter(2, due.id())
                        .setParameter(3, Timestamp.from(due.at()))
                        .executeUpdate()
                == 1;
    }
}
