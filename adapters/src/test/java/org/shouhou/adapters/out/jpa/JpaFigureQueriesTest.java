package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.RegisterRows;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.adapters.testing.ThreadTransactions;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.reading.Figures;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseStatus;

class JpaFigureQueriesTest {

    private static final Instant NOON = RegisterRows.MORNING.plus(Duration.ofHours(4));
    private static final Duration DAY = Duration.ofHours(24);

    private ThreadTransactions transactions;

    @BeforeEach
    void emptyHouse() {
        TestDatabase.get().clean();
        transactions = new ThreadTransactions(TestDatabase.get());
    }

    @Test
    void an_empty_house_has_every_figure_at_zero() throws Exception {
        Figures figures = at(NOON);
        assertThat(figures.deliveries()).hasSize(Outcome.values().length).containsValue(0L);
        assertThat(figures.outbox()).containsOnlyKeys(Lane.values());
        assertThat(figures.outbox().get(Lane.MAIL)).isEqualTo(new Figures.Waiting(0, Duration.ZERO, 0));
        assertThat(figures.openCases()).contains(entry(CaseStatus.NEW, 0L), entry(CaseStatus.IN_PROGRESS, 0L));
        assertThat(figures.oldestPending()).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_clock_of_the_first_reply_runs_and_runs_out() throws Exception {
        transactions.run(() -> {
            var rows = new RegisterRows(transactions.entityManager(), new JdbcDocumentStore(transactions.dataSource()));
            rows.serviceCase(1);
            rows.serviceCase(2);
            return null;
        });
        execute("update service_case set first_reply_met = now() where number = 'SH2026-000002'");

        assertThat(at(NOON).firstReplyRunning()).isEqualTo(1);
        assertThat(at(NOON).firstReplyBreached()).isZero();
        assertThat(at(NOON.plus(DAY)).firstReplyRunning()).isZero();
        assertThat(at(NOON.plus(DAY)).firstReplyBreached()).isEqualTo(1);
        assertThat(at(NOON.plus(DAY)).firstReplyBreaches()).isZero();
        execute("update service_case set first_reply_breach = now()");
        assertThat(at(NOON).firstReplyBreaches()).isEqualTo(2);
        execute("update service_case set status = 'CLOSED'");
        assertThat(at(NOON.plus(DAY)).firstReplyBreached()).isZero();
        assertThat(at(NOON).openCases()).containsEntry(CaseStatus.NEW, 0L);
    }

    @Test
    void what_waits_to_leave_is_counted_by_the_way_it_takes() throws Exception {
        outbox("mail", "WAITING", "2026-03-02T04:29:00Z");
        outbox("mail", "DEAD", "2026-03-01T00:00:00Z");
        outbox("shouhou.events", "WAITING", "2026-03-02T04:20:00Z");
        outbox("shouhou.technical.requests", "WAITING", "2026-03-02T04:25:00Z");
        outbox("shouhou.events", "SENT", "2026-03-01T00:00:00Z");
        execute("insert into rejected_message (body, reason, received_at, resent_at, arrival, binary_body, reason_data)"
                + " values ('x', 'y', now(), null, 'a', false, ''), ('x', 'y', now(), now(), 'b', false, '')");

        Figures figures = at(NOON);

        assertThat(figures.outbox())
                .contains(
                        entry(Lane.MAIL, new Figures.Waiting(1, Duration.ofMinutes(1), 1)),
                        entry(Lane.MESSAGES, new Figures.Waiting(2, Duration.ofMinutes(10), 0)));
        assertThat(figures.rejectedOpen()).isEqualTo(1);
    }

    private Figures at(Instant now) throws Exception {
        return transactions.run(() -> new JpaFigureQueries(transactions.entityManager()).read(now));
    }

    private static void outbox(String destination, String state, String since) {
        execute("insert into outbox (event_id, group_key, destination, type, state, created_at, next_attempt_at)"
                + " values (gen_random_uuid(), 'g', '" + destination + "', 't', '" + state + "', '" + since
                + "', now())");
    }

    private static void execute(String sql) {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
