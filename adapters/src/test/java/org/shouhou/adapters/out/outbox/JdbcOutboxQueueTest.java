package org.shouhou.adapters.out.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.adapters.testing.RegisterRows;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.contract.OutboxQueueContract;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

class JdbcOutboxQueueTest extends OutboxQueueContract {

    private final TestDatabase database = TestDatabase.get();
    private final RecordedSignals signals = new RecordedSignals();
    private final JdbcOutbox outbox = new JdbcOutbox(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), signals);
    private JdbcOutboxQueue queue = new JdbcOutboxQueue(database.dataSource(), new Holder("here", "1"));

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void whatever_is_written_wakes_the_relay_after_the_commit() {
        outbox.publish(new CaseEvent.Closed(FIRST, NOW, "已解决"));

        assertThat(signals.given()).containsExactly("to send");
    }

    @Test
    void relays_side_by_side_never_claim_the_same_message() throws Exception {
        for (int i = 1; i <= 200; i++) {
            outbox.publish(new CaseEvent.Closed(CaseNumber.of(2026, i), NOW, "已解决"));
        }
        ExecutorService relays = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Long>> relay = () -> {
                List<Long> mine = new ArrayList<>();
                List<Outbox.Message> batch;
                do {
                    batch = queue.claimDue(Lane.MESSAGES, NOW, NOW.plusSeconds(60), 7);
                    batch.forEach(message -> mine.add(message.id()));
                } while (!batch.isEmpty());
                return mine;
            };
            List<Long> claimed = new ArrayList<>();
            for (Future<List<Long>> mine : relays.invokeAll(List.of(relay, relay, relay, relay))) {
                claimed.addAll(mine.get());
            }
            assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
        } finally {
            relays.shutdownNow();
        }
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected OutboxQueue queue() {
        return queue;
    }

    @Test
    void what_another_server_has_is_its_own() {
        outbox.publish(new CaseEvent.Closed(FIRST, NOW, "已解决"));
        queue.claimDue(Lane.MESSAGES, NOW, NOW.plusSeconds(60), 7);
        var elsewhere = new JdbcOutboxQueue(database.dataSource(), new Holder("there", "2"));

        elsewhere.letGo(Lane.MESSAGES, NOW);

        assertThat(elsewhere.claimDue(Lane.MESSAGES, NOW, NOW.plusSeconds(60), 7))
                .isEmpty();
    }

    @Test
    void a_home_keeps_its_name_and_a_process_has_one_life(@TempDir Path home) {
        Holder holder = Holder.at(home);

        assertThat(holder.home()).isNotBlank().doesNotContain(" ");
        assertThat(Holder.at(home)).isEqualTo(holder);
    }

    @Override
    protected void serverDies() {
        queue = new JdbcOutboxQueue(database.dataSource(), new Holder("here", "2"));
    }

    @Override
    protected boolean uncertain(long id) {
        return Boolean.parseBoolean(column("uncertain", id));
    }

    @Override
    protected String state(long id) {
        return column("state", id);
    }

    @Override
    protected long letter() {
        return RegisterRows.letter(database.dataSource());
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }

    private String column(String name, long id) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + name + "::text from outbox where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
