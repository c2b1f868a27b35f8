package org.shouhou.adapters.in.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.in.schedule.Worker.End;
import org.shouhou.adapters.in.schedule.Worker.FarEndAway;

class WorkerTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final List<LogRecord> told = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger(Worker.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
                told.add(entry);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Worker worker;
    private Thread thread;

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(listener);
    }

    @AfterEach
    void stop() throws InterruptedException {
        worker.stop();
        thread.join(5000);
        log.removeHandler(listener);
        log.setUseParentHandlers(true);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void it_goes_on_at_once_while_there_is_work_and_rests_when_there_is_none() throws Exception {
        starts(NEVER, NEVER, () -> End.WORKED, () -> End.WORKED, () -> End.IDLE, () -> End.WORKED);

        roundsBegin(3);
        nothingBegins();
    }

    @Test
    void after_the_last_of_what_was_due_it_looks_once_more_before_it_rests() throws Exception {
        starts(NEVER, NEVER, () -> End.SOME, () -> End.SOME, () -> End.IDLE, () -> End.WORKED);

        roundsBegin(3);
        nothingBegins();
    }

    @Test
    void it_wakes_when_called() throws Exception {
        starts(NEVER, NEVER, () -> End.IDLE, () -> End.IDLE);
        roundsBegin(1);

        worker.wake();

        roundsBegin(1);
    }

    @Test
    void a_call_during_a_round_is_not_lost() throws Exception {
        starts(
                NEVER,
                NEVER,
                () -> {
                    worker.wake();
                    return End.IDLE;
                },
                () -> End.IDLE);

        roundsBegin(2);
    }

    @Test
    void it_looks_by_itself_after_a_while() throws Exception {
        starts(AT_ONCE, NEVER, () -> End.IDLE, () -> End.IDLE, () -> End.IDLE);

        roundsBegin(3);
    }

    @Test
    void in_trouble_it_does_not_heed_calls() throws Exception {
        starts(AT_ONCE, NEVER, WorkerTest::away, () -> End.WORKED);
        roundsBegin(1);

        worker.wake();

        nothingBegins();
    }

    @Test
    void an_absent_far_end_is_told_once_and_again_when_it_is_back() throws Exception {
        starts(
                AT_ONCE,
                AT_ONCE,
                WorkerTest::away,
                () -> End.IDLE,
                WorkerTest::away,
                WorkerTest::away,
                () -> End.WORKED,
                () -> End.IDLE);

        roundsBegin(6);

        assertThat(told).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.INFO);
    }

    @Test
    void it_survives_whatever_goes_wrong_and_says_so_once() throws Exception {
        starts(
                AT_ONCE,
                AT_ONCE,
                WorkerTest::broken,
                WorkerTest::broken,
                WorkerTest::fatal,
                () -> End.IDLE,
                () -> End.IDLE);

        roundsBegin(5);

        assertThat(told).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.INFO);
        assertThat(told.get(0).getThrown()).hasMessage("the database is away");
    }

    private interface Round {
        End run();
    }

    private static End away() {
        throw new FarEndAway("connection refused");
    }

    private static End broken() {
        throw new IllegalStateException("the database is away");
    }

    private static End fatal() {
        throw new StackOverflowError();
    }

    private void starts(Duration idle, Duration trouble, Round... plan) {
        rounds.addAll(List.of(plan));
        worker = new Worker("Post", new Worker.Pauses(idle, trouble, trouble.multipliedBy(2)), () -> {
            Round next = rounds.poll();
            begun.add("round");
            return next == null ? End.IDLE : next.run();
        });
        thread = new Thread(worker);
        thread.start();
    }

    private void roundsBegin(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            assertThat(begun.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private void nothingBegins() throws InterruptedException {
        assertThat(begun.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
}
