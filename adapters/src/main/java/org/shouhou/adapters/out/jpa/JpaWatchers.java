package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouhou.application.port.Watchers;

/** Who watches which case, in PostgreSQL. */
@ApplicationScoped
public class JpaWatchers implements Watchers {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaWatchers() {}

    JpaWatchers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void watch(long caseId, long employeeId, Instant seenAt) {
        entityManager
                .createNativeQuery("insert into case_watcher (case_id, employee_id, seen_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, caseId)
                .setParameter(2, employeeId)
                .setParameter(3, Timestamp.from(seenAt))
                .executeUpdate();
    }

    @Override
    public void unwatch(long caseId, long employeeId) {
        entityManager
                .createNativeQuery("delete from case_watcher where case_id = ?1 and employee_id = ?2")
                .setParameter(1, caseId)
                .setParameter(2, employeeId)
                .executeUpdate();
    }

    @Override
    public void saw(long caseId, long employeeId, Instant at) {
        entityManager
                .createNativeQuery("update case_watcher set seen_at = ?3 where case_id = ?1 and employee_id = ?2")
                .setParameter(1, caseId)
                .setParameter(2, employeeId)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<Long> of(long caseId) {
        return ((List<Number>) entityManager
                        .createNativeQuery("select employee_id from case_watcher where case_id = ?1")
                        .setParameter(1, caseId)
                        .getResultList())
                .stream().map(Number::longValue).collect(Collectors.toSet());
    }
}
