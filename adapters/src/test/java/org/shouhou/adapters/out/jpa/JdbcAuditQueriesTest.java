package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.administration.AuditPage;
import org.shouhou.application.administration.AuditRow;
import org.shouhou.application.administration.AuditSearch;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

class JdbcAuditQueriesTest {

    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");

    private final JdbcAuditQueries queries =
            new JdbcAuditQueries(TestDatabase.get().dataSource());
    private EntityManager entityManager;

    @BeforeEach
    void open() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
    }

    @AfterEach
    void close() {
        entityManager.close();
    }

    @Test
    void an_entry_tells_who_did_what_on_which_case() {
        staff("wangfang", "王芳");
        ServiceCase serviceCase = serviceCase();
        record(START, "wangfang", "case.resolved", serviceCase.id(), "case " + serviceCase.number(), "已更换轴承");
        record(START.plusSeconds(1), "system", "case.breached", null, "case", "");

        List<AuditRow> rows = find("", "", null, null, null).rows();

        assertThat(rows).extracting(AuditRow::action).containsExactly("case.breached", "case.resolved");
        assertThat(rows.get(0).actorName()).isNull();
        assertThat(rows.get(1))
                .extracting(AuditRow::at, AuditRow::actor, AuditRow::actorName, AuditRow::caseNumber, AuditRow::detail)
                .containsExactly(START, "wangfang", "王芳", serviceCase.number().value(), "已更换轴承");
    }

    @Test
    void whoever_was_assigned_is_told_by_name() {
        staff("wangfang", "王芳");
        record(START, "zhangwei", "case.assigned", null, "case", "wangfang");

        assertThat(find("", "", null, null, null).rows())
                .extracting(AuditRow::detail)
                .containsExactly("王芳");
    }

    @Test
    void pages_follow_each_other_without_gap_both_ways_even_within_one_moment() {
        for (int i = 0; i < 7; i++) {
            record(START, "system", "a." + i, null, "x", "");
        }
        List<String> seen = new ArrayList<>();
        AuditPage page = find("", "", null, null, null);
        AuditPage last = page;
        while (true) {
            page.rows().forEach(row -> seen.add(row.action()));
            last = page;
            if (page.next().isEmpty()) {
                break;
            }
            page = find("", "", null, null, page.next().get());
        }
        assertThat(seen).containsExactly("a.6", "a.5", "a.4", "a.3", "a.2", "a.1", "a.0");
        AuditPage before = find("", "", null, null, last.previous().orElseThrow());
        assertThat(before.rows()).extracting(AuditRow::action).containsExactly("a.3", "a.2", "a.1");
        assertThat(before.next()).isPresent();
        assertThat(find("", "", null, null, null).previous()).isEmpty();
    }

    @Test
    void entries_are_found_by_name_or_login_name_case_and_time() {
        staff("wangfang", "王芳");
        ServiceCase serviceCase = serviceCase();
        record(START, "wangfang", "a.1", serviceCase.id(), "case", "");
        record(START.plusSeconds(60), "system", "a.2", serviceCase.id(), "case", "");
        record(START.plusSeconds(120), "wangfang", "a.3", null, "employee x", "");

        assertThat(actions(find("王芳", "", null, null, null))).containsExactly("a.3", "a.1");
        assertThat(actions(find("WANG", "", null, null, null))).containsExactly("a.3", "a.1");
        assertThat(actions(find("system", "", null, null, null))).containsExactly("a.2");
        assertThat(actions(find("%", "", null, null, null))).isEmpty();
        assertThat(actions(find("", serviceCase.number().value().toLowerCase(), null, null, null)))
                .containsExactly("a.2", "a.1");
        assertThat(actions(find("", "SH1999-000001", null, null, null))).isEmpty();
        assertThat(actions(find("", "", START.plusSeconds(60), START.plusSeconds(120), null)))
                .containsExactly("a.2");
    }

    @Test
    void a_cursor_that_is_none_of_ours_is_refused() {
        assertThatThrownBy(() -> find("", "", null, null, "n1'; drop")).isInstanceOf(RuleBroken.class);
    }

    private AuditPage find(String actor, String number, Instant from, Instant until, String cursor) {
        return queries.find(new AuditSearch(actor, number, from, until, Optional.ofNullable(cursor), 3));
    }

    private static List<String> actions(AuditPage page) {
        return page.rows().stream().map(AuditRow::action).toList();
    }

    private void staff(String login, String name) {
        TestDatabase.inTransaction(entityManager, () -> {
            new JpaEmployees(entityManager)
                    .add(new Employee(login, name, null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null));
            return null;
        });
    }

    private ServiceCase serviceCase() {
        return TestDatabase.inTransaction(entityManager, () -> {
            JpaServiceCases cases = new JpaServiceCases(entityManager);
            ServiceCase made = ServiceCase.open(cases.nextNumber(2026), Channel.EMAIL, "轴承异响", null, null, START, START)
                    .made();
            cases.add(made);
            return made;
        });
    }

    private void record(Instant at, String actor, String action, Long caseId, String object, String detail) {
        TestDatabase.inTransaction(entityManager, () -> {
            new JpaAuditTrail(entityManager).record(new AuditTrail.Entry(at, actor, action, caseId, object, detail));
            return null;
        });
    }
}
