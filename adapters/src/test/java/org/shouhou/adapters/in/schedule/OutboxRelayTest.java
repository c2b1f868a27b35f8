package org.shouhou.adapters.in.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.out.jms.JmsMessageSender;
import org.shouhou.adapters.out.outbox.JdbcOutbox;
import org.shouhou.adapters.out.outbox.JdbcOutboxQueue;
import org.shouhou.adapters.testing.TestBroker;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.delivery.RelayOutbox;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.servicecase.CaseNumber;

/** From the table in a real database to the queue at a real broker, through its bad days. */
class OutboxRelayTest {

    private static final String REQUESTS = "shouhou.technical.requests";
    private static final CaseNumber FIRST = CaseNumber.of(2026, 61);
    private static final CaseNumber SECOND = CaseNumber.of(2026, 62);

    private final TestDatabase database = TestDatabase.get();
    private final TestBroker broker = new TestBroker();
    private final RecordedSignals signals = new RecordedSignals();
    private final JdbcOutbox outbox = new JdbcOutbox(database.dataSource(), Clock.systemUTC(), signals);
    private final OutboxQueue queue = new JdbcOutboxQueue(database.dataSource());
    private final JmsMessageSender sender = new JmsMessageSender(broker.access(), Thread::new);
    private final OutboxRelay relay = new OutboxRelay(
            new RelayOutbox(queue, new MemoryCorrespondences(), null, signals, Clock.systemUTC(), sender, sender));

    @BeforeEach
    void clean() {
        database.clean();
    }

    @AfterEach
    void stop() {
        relay.stop();
        sender.close();
        broker.close();
    }

    @Test
    void what_was_written_while_the_broker_was_away_arrives_in_order_when_it_is_back() throws Exception {
        broker.start();
        relay.start(Thread::new);
        ask(FIRST, 1);
        eventually(() -> waiting() == 0);

        broker.stop();
        for (int question = 2; question <= 10; question++) {
            ask(question % 2 == 0 ? FIRST : SECOND, question);
        }
        assertThat(waiting()).isEqualTo(9);
        broker.start();

        eventually(() -> waiting() == 0);
        List<Long> arrived = referralsAsked(10);
        assertThat(arrived).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(arrived).filteredOn(id -> id % 2 == 0).isSorted();
        assertThat(arrived).filteredOn(id -> id % 2 == 1).isSorted();
    }

    @Test
    void two_nodes_side_by_side_send_each_message_once_and_in_order() {
        broker.start();
        OutboxRelay another = new OutboxRelay(new RelayOutbox(
                new JdbcOutboxQueue(database.dataSource()),
                new MemoryCorrespondences(),
                null,
                signals,
                Clock.systemUTC(),
                sender,
                sender));
        for (int question = 1; question <= 60; question++) {
            ask(CaseNumber.of(2026, 1 + question % 3), question);
        }

        relay.start(Thread::new);
        another.start(Thread::new);
        eventually(() -> waiting() == 0);
        another.stop();

        List<Long> arrived = referralsAsked(60);
        assertThat(arrived).doesNotHaveDuplicates();
        for (int group = 0; group < 3; group++) {
            int remainder = group;
            assertThat(arrived)
                    .filteredOn(id -> id % 3 == remainder)
                    .hasSize(20)
                    .isSorted();
        }
    }

    private void ask(CaseNumber number, long referralId) {
        Instant now = Instant.now();
        var asked = new ReferralEvent.Requested(
                7, number, new DepartmentCode("TECHNICAL"), ReferralKind.QUESTION, "轴承型号？", now.plusSeconds(3600), now);
        outbox.request(referralId, REQUESTS, asked);
        relay.wake(new AfterCommit.ToSend(Lane.MESSAGES));
    }

    private List<Long> referralsAsked(int count) {
        List<Long> arrived = new ArrayList<>();
        try (ActiveMQConnectionFactory client = broker.client("technical");
                JMSContext context = client.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(REQUESTS))) {
            for (int i = 0; i < count; i++) {
                Message message = consumer.receive(5000);
                arrived.add(Long.valueOf(message.getJMSCorrelationID()));
            }
            assertThat(consumer.receiveNoWait()).isNull();
            return arrived;
        } catch (jakarta.jms.JMSException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int waiting() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox where state = 'WAITING'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
