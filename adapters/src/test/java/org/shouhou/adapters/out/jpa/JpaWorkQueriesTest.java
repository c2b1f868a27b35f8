package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.reading.ReferralPage;
import org.shouhou.application.reading.ReferralRow;
import org.shouhou.application.reading.WorkCounts;
import org.shouhou.application.reading.WorkQueries.StaffMember;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

class JpaWorkQueriesTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant A_DAY_AND_AN_HOUR_LATER = START.plusSeconds(25 * 3600L);
    private static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");

    private EntityManager entityManager;
    private JpaCaseQueries queries;
    private JpaWorkQueries work;
    private long clerk;

    @BeforeEach
    void anEmptyRegister() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        queries = new JpaCaseQueries(entityManager, TestDatabase.get().dataSource());
        work = new JpaWorkQueries(entityManager);
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager
                    .createNativeQuery("insert into document values (1, 0, '', now())")
                    .executeUpdate();
            clerk = employs("wangfang", "CLERK");
            employs("chenjie", "DEPARTMENT_MEMBER");
            return null;
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @Test
    void open_referrals_stand_by_their_due_time_and_ended_ones_by_their_end() {
        TestDatabase.inTransaction(entityManager, () -> {
            ServiceCase it = opened(1, START);
            for (int i = 1; i <= 8; i++) {
                var referral =
                        new Referral(it.id(), TECHNICAL, "问" + i, START.plusSeconds(100 - 10L * (i / 2)), clerk, START);
                entityManager.persist(referral);
                if (i > 5) {
                    referral.answer("答", "陈杰", START.plusSeconds(i));
                }
            }
            return null;
        });

        assertThat(questions(true)).containsExactly("问4", "问5", "问2", "问3", "问1");
        assertThat(questions(false)).containsExactly("问8", "问7", "问6");
        assertThat(queries.referrals(new DepartmentCode("QUALITY"), true, Optional.empty(), 2)
                        .rows())
                .isEmpty();
    }

    @Test
    void everybody_s_work_is_counted_and_nobody_else_s() {
        TestDatabase.inTransaction(entityManager, () -> {
            opened(1, START);
            ServiceCase mine = opened(2, START.plusSeconds(4 * 3600L));
            mine.assign(clerk, "王芳", START);
            mine.refer("TECHNICAL", START);
            entityManager.persist(new Referral(mine.id(), TECHNICAL, "问", START.plusSeconds(60), clerk, START));
            ServiceCase others = opened(3, START);
            others.assign(employs("lina", "CLERK"), "李娜", START);
            unreadable();
            return null;
        });

        assertThat(count(clerk, EnumSet.of(Right.READ_CASES, Right.HANDLE_CASES, Right.WORK_REGISTER)))
                .as("mine is late by the answer")
                .isEqualTo(new WorkCounts(1, 1, 2, 0, 3, 0, 0, 1, 0, 0, 0));
        assertThat(count(99, EnumSet.of(Right.READ_CASES))).isEqualTo(new WorkCounts(1, 0, 3, 0, 3, 0, 0, 0, 0, 0, 0));
        assertThat(count(99, EnumSet.of(Right.ANSWER_REFERRALS)))
                .isEqualTo(new WorkCounts(0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0));
        assertThat(count(99, EnumSet.noneOf(Right.class))).isEqualTo(new WorkCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void only_who_may_handle_cases_and_is_still_employed_can_hold_one() {
        TestDatabase.inTransaction(entityManager, () -> {
            entityManager
                    .find(Employee.class, employs("left", "CLERK"))
                    .describe("走", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), false);
            return null;
        });
        assertThat(work.staffWith(Right.HANDLE_CASES))
                .extracting(StaffMember::loginName)
                .containsExactly("wangfang");
    }

    private WorkCounts count(long employee, Set<Right> rights) {
        return work.count(
                new Actor(employee, "x", "x", TECHNICAL, rights),
                A_DAY_AND_AN_HOUR_LATER,
                A_DAY_AND_AN_HOUR_LATER.plusSeconds(4 * 3600L));
    }

    private List<String> questions(boolean open) {
        List<String> questions = new ArrayList<>();
        ReferralPage page = queries.referrals(TECHNICAL, open, Optional.empty(), 2);
        page.rows().forEach(row -> questions.add(row.question()));
        List<ReferralRow> first = page.rows();
        while (page.next().isPresent()) {
            page = queries.referrals(TECHNICAL, open, page.next(), 2);
            page.rows().forEach(row -> questions.add(row.question()));
        }
        while (page.previous().isPresent()) {
            page = queries.referrals(TECHNICAL, open, page.previous(), 2);
        }
        assertThat(page.rows()).isEqualTo(first);
        return questions;
    }

    private long employs(String login, String role) {
        var employee = new Employee(login, login, null, DepartmentCode.SERVICE_OFFICE, Set.of(role), "h");
        entityManager.persist(employee);
        return employee.id();
    }

    private void unreadable() {
        var arrival = new Delivery("smtp 127.0.0.1", "a@x.example", "s@y.example", START, "f", null, "s", 1, 1);
        entityManager.persist(arrival);
        var nothing = new Correspondence.Content("a@x.example", "", "", "", "", "", null, null, null, List.of());
        var entry = Correspondence.received(Channel.EMAIL, nothing, arrival.id(), 1L, null, START, START);
        entityManager.persist(entry);
        entry.quarantine("no header");
        arrival.became(Outcome.QUARANTINED, entry.id());
    }

    private ServiceCase opened(int number, Instant at) {
        ServiceCase it = ServiceCase.open(CaseNumber.of(2026, number), Channel.EMAIL, "异响", null, null, at, at)
                .made();
        entityManager.persist(it);
        return it;
    }
}
