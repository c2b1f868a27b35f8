package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouhou.application.port.Jottings;

/** What is typed and not handed in, as rows of PostgreSQL; whoever saves last wins. */
@ApplicationScoped
public class JpaJottings implements Jottings {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaJottings() {}

    JpaJottings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void keep(Owner owner, String form, String text, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into jotting (employee_id, case_id, form, text, saved_at) values (?1, ?2, ?3, ?4, ?5)"
                                + " on conflict (employee_id, case_id, form)"
                                + " do update set text = excluded.text, saved_at = excluded.saved_at")
                .setParameter(1, owner.employeeId())
                .setParameter(2, owner.caseId())
                .setParameter(3, form)
                // PostgreSQL holds no U+0000
                .setParameter(4, text.replace("\0", ""))
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    @Override
    public void drop(Owner owner, String form) {
        entityManager
                .createNativeQuery("delete from jotting where employee_id = ?1 and case_id = ?2 and form = ?3")
                .setParameter(1, owner.employeeId())
                .setParameter(2, owner.caseId())
                .setParameter(3, form)
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> of(Owner owner) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select form, text from jotting where employee_id = ?1 and case_id = ?2")
                .setParameter(1, owner.employeeId())
                .setParameter(2, owner.caseId())
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
