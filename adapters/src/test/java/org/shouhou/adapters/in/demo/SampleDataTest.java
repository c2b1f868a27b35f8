package org.shouhou.adapters.in.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.out.jpa.PostgresStores;
import org.shouhou.adapters.out.outbox.JdbcOutbox;
import org.shouhou.adapters.out.outbox.JdbcRejectedMessages;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.CaseStatus;

/** The sample company in a real, empty database. */
class SampleDataTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:30:15Z");

    private PostgresStores stores;

    @BeforeEach
    void empty() throws Exception {
        stores = new PostgresStores();
        change("drop sequence if exists case_number_2026");
    }

    @Test
    void sixty_cases_show_every_state_and_channel_and_leave_the_next_number_free() throws Exception {
        fill(true);

        assertThat(texts("select count(*) from service_case")).containsExactly("60");
        assertThat(texts("select distinct status from service_case"))
                .containsExactlyInAnyOrder(names(CaseStatus.values()));
        assertThat(texts("select distinct channel from service_case"))
                .containsExactlyInAnyOrder(names(Channel.values()));
        assertThat(texts("select distinct status from referral"))
                .containsExactlyInAnyOrder(names(ReferralStatus.values()));
        assertThat(texts("select min(number) || ' ' || max(number) from service_case"))
                .containsExactly("SH2026-000001 SH2026-000060");
        assertThat(stores.inTransaction(() -> stores.cases().nextNumber(2026)).value())
                .isEqualTo("SH2026-000061");
    }

    @Test
    void every_role_has_somebody_who_can_sign_in() throws Exception {
        fill(true);

        assertThat(texts("select code from role where not exists (select from employee_role held"
                        + " join employee on employee.id = held.employee_id"
                        + " where held.role_code = role.code and active and password_hash is not null)"))
                .isEmpty();
        assertThat(texts("select login_name from employee where login_name in ('admin', 'wangfang', 'lijun')"))
                .hasSize(3);
    }

    @Test
    void every_department_that_takes_referrals_has_one_open() throws Exception {
        fill(true);

        assertThat(
                        texts(
                                "select code from department where takes_referrals and code <> 'WAREHOUSE' and not exists"
                                        + " (select from referral where referral.department = code and status in ('SENT', 'ACKNOWLEDGED'))"))
                .isEmpty();
        assertThat(texts("select distinct department from referral where due_at < timestamptz '" + NOW
                        + "' and status in ('SENT', 'ACKNOWLEDGED')"))
                .contains("TECHNICAL", "SHIPPING");
    }

    @Test
    void every_arrival_has_its_end_and_each_but_a_duplicate_its_entry() throws Exception {
        fill(true);

        assertThat(texts("select distinct outcome from delivery"))
                .containsExactlyInAnyOrder(Stream.of(Outcome.values())
                        .filter(outcome -> outcome != Outcome.PENDING)
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(texts("select id from delivery where (outcome = 'DUPLICATE') <> (correspondence_id is null)"))
                .isEmpty();
        assertThat(
                        texts(
                                "select d.id from delivery d left join correspondence e on e.delivery_id = d.id"
                                        + " group by d.id, d.outcome having count(e.id) <> case when outcome = 'DUPLICATE' then 0 else 1 end"))
                .isEmpty();
        assertThat(texts("select d.id from delivery d join correspondence e on e.id = d.correspondence_id"
                        + " where d.raw_document_id <> e.raw_document_id"))
                .isEmpty();
    }

    @Test
    void clocks_run_are_met_and_are_broken_and_no_breach_is_left_for_later() throws Exception {
        fill(true);

        String now = "timestamptz '" + NOW + "'";
        String running = "select number from service_case where first_reply_met is null and first_reply_breach is null"
                + " and status in ('NEW', 'IN_PROGRESS') and first_reply_due - " + now;
        assertThat(texts(running + " > interval '12 hours'")).isNotEmpty();
        assertThat(texts(running + " between interval '0' and interval '2 hours'"))
                .isNotEmpty();
        assertThat(texts(running + " < interval '0'")).isEmpty();
        assertThat(texts("select number from service_case where first_reply_met <= first_reply_due"))
                .isNotEmpty();
        assertThat(texts("select number from service_case where first_reply_breach is not null and first_reply_met"
                        + " is null and status = 'NEW'"))
                .isNotEmpty();
        assertThat(texts("select number from service_case where first_reply_breach < first_reply_met"))
                .isNotEmpty();
    }

    @Test
    void nothing_leaves_but_the_questions_that_departments_systems_have_not_taken_yet() throws Exception {
        fill(true);

        assertThat(texts("select distinct type from outbox")).containsExactly("shouhou.referral.requested");
        assertThat(texts("select correlation from outbox order by 1"))
                .containsExactlyElementsOf(texts("select cast(referral.id as text) from referral join department"
                        + " on code = department where owns_system and status = 'SENT' order by 1"))
                .isNotEmpty();
        assertThat(texts("select id from correspondence where direction = 'OUT' and status not in ('SENT',"
                        + " 'DELIVERY_FAILED')"))
                .isEmpty();
    }

    @Test
    void an_administrator_finds_messages_that_could_not_be_used() throws Exception {
        fill(true);

        assertThat(texts("select source from rejected_message where resent_at is null"))
                .containsExactlyInAnyOrder("quality", "technical");
    }

    @Test
    void files_are_what_their_digests_say() throws Exception {
        fill(true);

        assertThat(texts("select attachment.file_name from attachment join document on document.id = document_id"
                        + " where attachment.sha256 <> document.sha256 or attachment.size <> document.size"))
                .isEmpty();
        assertThat(texts("select document.id from document join document_chunk on document_id = document.id"
                        + " group by document.id having encode(sha256(string_agg(bytes, '' order by number)), 'hex')"
                        + " <> document.sha256"))
                .isEmpty();
        assertThat(texts("select distinct media_type from attachment"))
                .contains("image/jpeg", "image/png", "application/pdf");
        assertThat(texts("select file_name from attachment")).contains("变频器面板OC-2.jpg");
    }

    @Test
    void what_was_done_stands_in_the_audit_trail_in_its_order() throws Exception {
        fill(true);

        assertThat(texts("select number from service_case where not exists (select from audit_entry"
                        + " where case_id = service_case.id and action = 'case.opened')"))
                .isEmpty();
        assertThat(texts("select action from (select action, at, lag(at) over (order by id) as before"
                        + " from audit_entry) entry where at < before"))
                .isEmpty();
        assertThat(texts("select distinct actor from audit_entry"))
                .contains("system", "wangfang", "zhangwei", "jms:technical", "lijun");
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        fill(true);
        List<String> before = texts("select version || number from service_case order by id");

        fill(true);

        assertThat(texts("select version || number from service_case order by id"))
                .isEqualTo(before);
        assertThat(texts("select count(*) from employee")).containsExactly("26");
    }

    @Test
    void without_demo_mode_nothing_is_made() throws Exception {
        fill(false);

        assertThat(texts("select count(*) from employee")).containsExactly("0");
        assertThat(texts("select count(*) from service_case")).containsExactly("0");
    }

    @Test
    void a_failure_half_way_leaves_nothing_and_says_so() throws Exception {
        SampleData sampleData = SampleHouse.on(stores, new BrokenOutbox(), rejected(), true, NOW);

        assertThatThrownBy(() -> inTransaction(sampleData))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing of them was kept")
                .hasMessageContaining("no room");

        assertThat(texts("select count(*) from employee")).containsExactly("0");
        assertThat(texts("select count(*) from document")).containsExactly("0");
    }

    private void fill(boolean demo) throws Exception {
        Outbox outbox =
                new JdbcOutbox(stores.dataSource(), Clock.fixed(NOW, SampleHouse.SHANGHAI), new RecordedSignals());
        inTransaction(SampleHouse.on(stores, outbox, rejected(), demo, NOW));
    }

    private JdbcRejectedMessages rejected() {
        return new JdbcRejectedMessages(stores.dataSource());
    }

    private void inTransaction(SampleData sampleData) throws Exception {
        stores.inTransaction(() -> {
            sampleData.fill();
            return null;
        });
    }

    private static String[] names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
