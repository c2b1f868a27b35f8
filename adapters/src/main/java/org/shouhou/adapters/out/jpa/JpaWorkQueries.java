package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.reading.WorkCounts;
import org.shouhou.application.reading.WorkQueries;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;

/** Counts by one statement, each count along an index and no further than the cap. */
@ApplicationScoped
public class JpaWorkQueries implements WorkQueries {

    private static final String OPEN_CASE = "service_case where status in ('NEW', 'IN_PROGRESS')";
    /** Cases where a time is up before one, by the time that is up first. */
    private static final String UP = "running_clock k join service_case c on c.id = k.case_id"
            + " where ?1 and (?2 or c.assignee_id is null or c.assignee_id = ?3) and k.due_at < ";

    private static final String OPEN_REFERRAL =
            "referral where status in ('SENT', 'ACKNOWLEDGED') and department = ?4 and ?5";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaWorkQueries() {}

    JpaWorkQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public WorkCounts count(Actor actor, Instant now, Instant soon) {
        boolean reads = actor.may(Right.READ_CASES);
        Query query = entityManager.createNativeQuery("select "
                + capped("service_case where ?1 and status = 'NEW' and assignee_id is null")
                + ", " + capped(OPEN_CASE + " and ?1 and assignee_id = ?3")
                + ", " + capped(UP + "?6 group by k.case_id")
                + ", " + capped(UP + "?7 group by k.case_id having min(k.due_at) >= ?6")
                + ", " + capped(OPEN_CASE + " and ?1")
                + ", " + capped(OPEN_REFERRAL)
                + ", " + capped(OPEN_REFERRAL + " and due_at < ?6")
                + ", " + capped("delivery where outcome = 'QUARANTINED' and ?8")
                + ", " + capped("rejected_message where resent_at is null and ?9")
                + ", " + capped("scanned_letter where state = 'WAITING' and not ?2")
                + ", " + capped("notice where seen_at is null and recipient_id = ?3"));
        query.setParameter(1, reads);
        query.setParameter(2, !actor.may(Right.HANDLE_CASES));
        query.setParameter(3, actor.employeeId());
        query.setParameter(4, actor.department().value());
        query.setParameter(5, actor.may(Right.ANSWER_REFERRALS));
        query.setParameter(6, Timestamp.from(now));
        query.setParameter(7, Timestamp.from(soon));
        query.setParameter(8, actor.may(Right.WORK_REGISTER));
        query.setParameter(9, actor.may(Right.ADMINISTER));
        Object[] row = (Object[]) query.getSingleResult();
        return new WorkCounts(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<StaffMember> staffWith(Right right) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select e.id, e.login_name, e.name from employee e where e.active and exists"
                        + " (select 1 from employee_role held join role r on r.code = held.role_code"
                        + " join role_right given on given.role_id = r.id"
                        + " where held.employee_id = e.id and given.right_code = ?1) order by e.login_name")
                .setParameter(1, right.name())
                .getResultList();
        return rows.stream()
                .map(row -> new StaffMember(number(row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    private static String capped(String what) {
        return "(select count(*) from (select 1 from " + what + " limit " + (WorkCounts.CAP + 1) + ") counted)";
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
