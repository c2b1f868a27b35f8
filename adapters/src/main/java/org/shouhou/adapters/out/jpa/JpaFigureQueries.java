package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.reading.FigureQueries;
import org.shouhou.application.reading.Figures;
import org.shouhou.domain.servicecase.CaseStatus;

/** Reads the figures by two queries, each part of them from an index that holds only what is open or waits. */
@ApplicationScoped
public class JpaFigureQueries implements FigureQueries {

    private static final String OPEN =
            """
            select
                (select received_at from delivery where outcome = 'PENDING' order by id limit 1),
                (select count(*) from outbox where state = 'WAITING' and destination <> 'mail'),
                (select min(created_at) from outbox where state = 'WAITING' and destination <> 'mail'),
                (select count(*) from outbox where state = 'DEAD' and destination <> 'mail'),
                (select count(*) from outbox where state = 'WAITING' and destination = 'mail'),
                (select min(created_at) from outbox where state = 'WAITING' and destination = 'mail'),
                (select count(*) from outbox where state = 'DEAD' and destination = 'mail'),
                (select count(*) from rejected_message where resent_at is null),
                (select count(*) from service_case where status = 'NEW'),
                (select count(*) from service_case where status = 'IN_PROGRESS'),
                (select count(*) from service_case
                    where first_reply_met is null and status in ('NEW', 'IN_PROGRESS') and first_reply_due >= ?1),
                (select count(*) from service_case
                    where first_reply_met is null and status in ('NEW', 'IN_PROGRESS') and first_reply_due < ?1),
                (select count(*) from service_case where first_reply_breach is not null),
                (select count(*) from fetch_place where trouble is not null),
                (select count(*) from fetch_aside where not taken and reason <> '')
            """;

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaFigureQueries() {}

    JpaFigureQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Figures read(Instant now) {
        Object[] open = (Object[]) entityManager
                .createNativeQuery(OPEN)
                .setParameter(1, Timestamp.from(now))
                .getSingleResult();
        Map<Lane, Figures.Waiting> outbox = new EnumMap<>(Lane.class);
        outbox.put(Lane.MESSAGES, new Figures.Waiting(count(open[1]), age(open[2], now), count(open[3])));
        outbox.put(Lane.MAIL, new Figures.Waiting(count(open[4]), age(open[5], now), count(open[6])));
        Map<CaseStatus, Long> cases = new EnumMap<>(CaseStatus.class);
        cases.put(CaseStatus.NEW, count(open[8]));
        cases.put(CaseStatus.IN_PROGRESS, count(open[9]));
        return new Figures(
                new JpaDeliveryCounts(entityManager).byOutcome(),
                age(open[0], now),
                outbox,
                count(open[7]),
                cases,
                count(open[10]),
                count(open[11]),
                count(open[12]),
                new Figures.Fetching(count(open[13]), count(open[14])));
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }

    private static Duration age(Object since, Instant now) {
        if (since == null) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(((Timestamp) since).toInstant(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
