package org.shouhou.adapters.out.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.port.RejectedMessages.Rejected;
import org.shouhou.application.reading.MessageQueries.Backlog;
import org.shouhou.application.reading.MessageQueries.DeadRow;
import org.shouhou.application.reading.MessageQueries.RejectedRow;
import org.shouhou.application.reading.ViewMessages;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

class JdbcMessageQueriesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final SettableClock clock = new SettableClock(NOON);
    private final JdbcOutbox outbox = new JdbcOutbox(database.dataSource(), clock, new RecordedSignals());
    private final JdbcOutboxQueue queue = new JdbcOutboxQueue(database.dataSource());
    private final JdbcRejectedMessages rejected = new JdbcRejectedMessages(database.dataSource());
    private final JdbcMessageQueries queries = new JdbcMessageQueries(database.dataSource());

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void what_waits_is_told_by_destination_with_the_oldest_and_why() {
        close(61);
        clock.set(NOON.plusSeconds(60));
        close(62);
        outbox.reject(message(0));
        long head = queue.claimDue(Lane.MESSAGES, clock.instant(), clock.instant(), 1)
                .get(0)
                .id();
        queue.postpone(List.of(head), NOON.plusSeconds(65), "connection refused");

        assertThat(queries.backlogs())
                .containsExactly(
                        new Backlog("shouhou.events", 2, NOON, "connection refused"),
                        new Backlog("shouhou.rejected", 1, NOON.plusSeconds(60), null));
    }

    @Test
    void what_has_left_or_was_given_up_does_not_wait() {
        close(61);
        close(62);
        var heads = queue.claimDue(Lane.MESSAGES, NOON, NOON.plusSeconds(60), 10);
        queue.sent(List.of(heads.get(0).id()), NOON);
        queue.dead(heads.get(1).id(), "no such address", true);

        assertThat(queries.backlogs()).isEmpty();
        assertThat(queries.dead(10))
                .containsExactly(new DeadRow(
                        heads.get(1).id(),
                        "shouhou.events",
                        "shouhou.case.closed",
                        "SH2026-000062",
                        NOON,
                        1,
                        "no such address",
                        true));
        assertThat(queries.deadById(heads.get(1).id()).orElseThrow().payload()).contains("shouhou.case.closed");
        assertThat(queries.deadById(heads.get(0).id())).isEmpty();
    }

    @Test
    void what_was_rejected_is_turned_page_by_page() {
        for (int i = 1; i <= 60; i++) {
            rejected.add(message(i), "arrival " + i);
        }
        var view = new ViewMessages(queries);

        var newest = view.view(null);
        var oldest = view.view(newest.older());

        assertThat(newest.rejected()).hasSize(50);
        assertThat(oldest.rejected()).hasSize(10);
        assertThat(oldest.older()).isNull();
        assertThat(newest.rejected()).extracting(RejectedRow::type).startsWith("type 60", "type 59");
        assertThat(oldest.rejected()).extracting(RejectedRow::type).endsWith("type 1");
        assertThat(newest.rejected().get(0).reasonData()).containsExactly("20000");
    }

    private void close(int number) {
        outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, number), clock.instant(), "done"));
    }

    private static Rejected message(int number) {
        return new Rejected(
                null,
                "m1",
                "technical",
                "type " + number,
                "{}",
                false,
                "referral.answer.too-long",
                List.of("20000"),
                NOON,
                null);
    }
}
