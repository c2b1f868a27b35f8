package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.RegisterRows;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.adapters.testing.ThreadTransactions;
import org.shouhou.application.dashboard.Dashboard.Cause;
import org.shouhou.application.dashboard.Dashboard.FirstReply;
import org.shouhou.application.dashboard.DashboardQueries.Arrived;
import org.shouhou.application.dashboard.DashboardQueries.Faulty;
import org.shouhou.application.dashboard.DashboardQueries.Open;
import org.shouhou.application.dashboard.DashboardQueries.Span;
import org.shouhou.application.dashboard.Period.Step;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.Narrowing;
import org.shouhou.application.reading.Narrowing.About;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.domain.servicecase.ServiceCase;

/** The dashboard's figures, and that the list they lead to shows as many cases. */
class JdbcDashboardQueriesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant FROM = RegisterRows.MORNING.minus(Duration.ofDays(3));
    private static final Span SPAN = new Span(FROM, RegisterRows.MORNING.plus(Duration.ofDays(3)), SHANGHAI);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private JdbcDashboardQueries queries;

    @BeforeEach
    void fiveCasesOneOfThemLongAgo() throws Exception {
        TestDatabase.get().clean();
        queries = new JdbcDashboardQueries(TestDatabase.get().dataSource());
        var transactions = new ThreadTransactions(TestDatabase.get());
        transactions.run(() -> {
            var clerk = new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), "h");
            transactions.entityManager().persist(clerk);
            var rows = new RegisterRows(transactions.entityManager(), new JdbcDocumentStore(transactions.dataSource()));
            for (int i = 1; i <= 5; i++) {
                ServiceCase made = rows.serviceCase(i);
                if (i == 2 || i == 3) {
                    made.assign(clerk.id(), clerk.name(), RegisterRows.MORNING);
                }
                if (i == 3) {
                    rows.referToTechnical(made, clerk.id());
                }
            }
            return null;
        });
        execute("update service_case set channel = 'PHONE', first_reply_met = occurred_at + interval '1 hour'"
                + " where number = 'SH2026-000002'");
        execute("update service_case set first_reply_met = occurred_at + interval '30 hours',"
                + " first_reply_breach = occurred_at + interval '24 hours' where number = 'SH2026-000003'");
        execute("update service_case set status = 'RESOLVED', fault_cause = 'WEAR' where number = 'SH2026-000004'");
        execute("update service_case set occurred_at = occurred_at - interval '400 days', status = 'CLOSED',"
                + " fault_cause = 'MATERIAL' where number = 'SH2026-000005'");
    }

    @Test
    void what_came_in_is_counted_by_step_and_channel() {
        assertThat(queries.arrived(SPAN, Step.DAY))
                .containsExactlyInAnyOrder(new Arrived(DAY, Channel.EMAIL, 3), new Arrived(DAY, Channel.PHONE, 1));
        assertThat(queries.arrived(SPAN, Step.MONTH)).extracting(Arrived::begin).containsOnly(LocalDate.of(2026, 3, 1));
        assertThat(count(new Narrowing(SPAN.from(), SPAN.before(), null, false, null)))
                .isEqualTo(4);
    }

    @Test
    void the_first_reply_has_a_median_and_its_breaches() {
        assertThat(queries.firstReply(SPAN))
                .isEqualTo(new FirstReply(4, 2, Duration.ofMinutes(15 * 60 + 30), Duration.ofMinutes(27 * 60 + 6), 1));
        assertThat(count(new Narrowing(SPAN.from(), SPAN.before(), null, true, null)))
                .isEqualTo(1);
        assertThat(queries.firstReply(new Span(FROM.minusSeconds(9), FROM, SHANGHAI)))
                .isEqualTo(new FirstReply(0, 0, null, null, 0));
    }

    @Test
    void an_open_case_lies_where_an_answer_is_owed_else_where_it_is_held_else_with_nobody() {
        assertThat(queries.open(SHANGHAI))
                .containsExactlyInAnyOrder(
                        new Open(Narrowing.NOBODY, DAY, 1),
                        new Open("SERVICE_OFFICE", DAY, 1),
                        new Open("TECHNICAL", DAY, 1));
        for (String with : Set.of(Narrowing.NOBODY, "SERVICE_OFFICE", "TECHNICAL")) {
            assertThat(count(new Narrowing(null, null, null, false, with))).isEqualTo(1);
        }
        assertThat(count(new Narrowing(null, null, null, false, "SALES"))).isZero();
    }

    @Test
    void causes_are_counted_where_they_are_known() {
        assertThat(queries.causes(SPAN)).containsExactly(new Cause(FaultCause.WEAR, 1));
        assertThat(count(new Narrowing(SPAN.from(), SPAN.before(), FaultCause.WEAR, false, null)))
                .isEqualTo(1);
        assertThat(count(new Narrowing(null, null, FaultCause.MATERIAL, false, null)))
                .isEqualTo(1);
    }

    @Test
    void cases_are_told_by_product_and_fault_and_repeated_repairs_are_counted() throws SQLException {
        execute(
                "insert into product_type (id, name_zh, name_en, active, version) values (1, '空压机', 'Compressors', true, 1)");
        execute("insert into case_coverage (case_id, product_type_id, day, status, intake_number, intake_kind,"
                + " intake_status, intake_reason, intake_day, intake_ruled_at, version) select id, 1, current_date,"
                + " 'OUT_OF_WARRANTY', 1, 'AT_INTAKE', 'OUT_OF_WARRANTY', 'ENDED', current_date, now(), 1"
                + " from service_case where number in ('SH2026-000003', 'SH2026-000004', 'SH2026-000005')");
        execute("set session_replication_role = replica; insert into repeat_repair (id, case_id, earlier_case_id,"
                + " equipment_id, days_between, same_part, same_cause, cause, reason, recorded_by, recorded_at)"
                + " select 1, max(id), min(id), 1, 30, true, false, 'PART', '同一零件', 1, now()"
                + " from service_case where number in ('SH2026-000003', 'SH2026-000004')");
        execute("update service_case set priority = 'URGENT' where number = 'SH2026-000002'");
        execute("insert into case_tag select id, '停产' from service_case where number = 'SH2026-000001'");

        assertThat(queries.products(SPAN))
                .containsExactlyInAnyOrder(
                        new Faulty(1L, "空压机", "Compressors", FaultCause.WEAR, 1),
                        new Faulty(1L, "空压机", "Compressors", null, 1),
                        new Faulty(null, null, null, null, 2));
        assertThat(queries.repeated(SPAN)).isEqualTo(1);
        assertThat(count(new About(1L, null, false, null, null))).isEqualTo(3);
        assertThat(count(new About(2L, null, false, null, null))).isZero();
        assertThat(count(new About(null, WarrantyStatus.OUT_OF_WARRANTY, false, null, null)))
                .isEqualTo(3);
        assertThat(count(new About(null, WarrantyStatus.IN_WARRANTY, false, null, null)))
                .isZero();
        assertThat(count(new About(null, null, true, null, null))).isEqualTo(1);
        assertThat(count(new About(null, null, false, Priority.URGENT, null))).isEqualTo(1);
        assertThat(count(new About(null, null, false, null, "停产"))).isEqualTo(1);
    }

    private static long count(About about) {
        return count(new Narrowing(null, null, null, false, null, about));
    }

    private static long count(Narrowing narrowing) {
        var search = new CaseSearch(
                Set.of(), Set.of(), Holder.ANYBODY, 0, "", null, Order.NEWEST, narrowing, Optional.empty(), 9);
        return new CaseListReader(TestDatabase.get().dataSource()).count(search, new Visibility(Optional.empty()), 100);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
