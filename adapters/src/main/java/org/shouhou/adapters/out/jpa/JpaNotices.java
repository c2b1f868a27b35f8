package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Notices;
import org.shouhou.application.telling.SeeNotices.NoticeQueries;
import org.shouhou.application.telling.SeeNotices.Unseen;
import org.shouhou.application.telling.SeeNotices.Watched;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;

/** What members of staff are told, in PostgreSQL. */
@ApplicationScoped
public class JpaNotices implements Notices, NoticeQueries {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaNotices() {}

    JpaNotices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean tell(Notice notice) {
        return entityManager
                        .createNativeQuery("insert into notice (recipient_id, case_id, kind, what, words, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                        .setParameter(1, notice.recipientId())
                        .setParameter(2, notice.caseId())
                        .setParameter(3, notice.kind().name())
                        .setParameter(4, notice.what())
                        .setParameter(5, notice.words())
                        .setParameter(6, Timestamp.from(notice.at()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public void seen(long employeeId, long caseId, Instant at) {
        entityManager
                .createNativeQuery("update notice set seen_at = ?3"
                        + " where recipient_id = ?1 and case_id = ?2 and seen_at is null")
                .setParameter(1, employeeId)
                .setParameter(2, caseId)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    @Override
    public void seenAll(long employeeId, Instant at) {
        entityManager
                .createNativeQuery("update notice set seen_at = ?2 where recipient_id = ?1 and seen_at is null")
                .setParameter(1, employeeId)
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Unseen> unseen(long employeeId, int atMost) {
        return ((List<Object[]>) entityManager
                        .createNativeQuery("select c.number, c.subject, n.kind, n.what, n.words, n.at from notice n"
                                + " join service_case c on c.id = n.case_id"
                                + " where n.recipient_id = ?1 and n.seen_at is null order by n.id desc")
                        .setParameter(1, employeeId)
                        .setMaxResults(atMost)
                        .getResultList())
                .stream()
                        .map(row -> new Unseen(
                                new CaseNumber((String) row[0]),
                                (String) row[1],
                                NoticeKind.valueOf((String) row[2]),
                                (String) row[3],
                                (String) row[4],
                                ((Timestamp) row[5]).toInstant()))
                        .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Watched> watched(long employeeId, int atMost) {
        return ((List<Object[]>) entityManager
                        .createNativeQuery("select c.id, c.number, c.subject, c.status, c.last_activity_at,"
                                + " c.last_activity_at > w.seen_at from case_watcher w"
                                + " join service_case c on c.id = w.case_id and c.status in ('NEW', 'IN_PROGRESS')"
                                + " where w.employee_id = ?1"
                                + " order by c.last_activity_at > w.seen_at desc, c.last_activity_at desc, c.id desc")
                        .setParameter(1, employeeId)
                        .setMaxResults(atMost)
                        .getResultList())
                .stream()
                        .map(row -> new Watched(
                                ((Number) row[0]).longValue(),
                                new CaseNumber((String) row[1]),
                                (String) row[2],
                                CaseStatus.valueOf((String) row[3]),
                                ((Timestamp) row[4]).toInstant(),
                                (Boolean) row[5]))
                        .toList();
    }
}
