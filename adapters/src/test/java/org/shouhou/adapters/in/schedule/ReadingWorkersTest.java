package org.shouhou.adapters.in.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shouhou.application.intake.ReadNextDelivery;
import org.shouhou.application.intake.RecordReadingFailure;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.MemoryDeliveries;
import org.shouhou.application.port.AfterCommit;

@Timeout(30)
class ReadingWorkersTest {

    private final Queue<Long> waiting = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Long> read = new LinkedBlockingQueue<>();
    private final AtomicInteger triesInVain = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean databaseAway;

    private final ReadNextDelivery reading = new ReadNextDelivery() {
        @Override
        public Optional<Long> readNext() {
            if (databaseAway) {
                triesInVain.incrementAndGet();
                throw new IllegalStateException("connection refused");
            }
            looks.incrementAndGet();
            Optional<Long> next = Optional.ofNullable(waiting.poll());
            next.ifPresent(read::add);
            return next;
        }
    };
    private final ReadingWorkers workers = new ReadingWorkers(
            reading, new RecordReadingFailure(new MemoryDeliveries(), new MemoryCorrespondences(), null));
    private final List<Thread> threads = new ArrayList<>();

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        return thread;
    }

    @AfterEach
    void stop() {
        workers.stop();
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void what_a_crash_left_behind_is_read_at_the_start() throws InterruptedException {
        waiting.addAll(List.of(1L, 2L, 3L));

        workers.start(this::thread);

        assertThat(List.of(read.take(), read.take(), read.take())).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void what_arrives_is_read_at_once() throws InterruptedException {
        workers.start(this::thread);
        waiting.add(0L);
        assertThat(read.take()).isZero();

        waiting.add(1L);
        workers.wake(new AfterCommit.Arrived());

        assertThat(read.poll(900, TimeUnit.MILLISECONDS)).isEqualTo(1L);
    }

    @Test
    void whoever_has_read_a_mail_does_not_look_for_another_that_nobody_told_of() throws InterruptedException {
        workers.start(this::thread);
        waiting.add(0L);
        assertThat(read.take()).isZero();

        long start = System.nanoTime();
        int before = looks.get();
        for (long mail = 1; mail <= 100; mail++) {
            waiting.add(mail);
            workers.wake(new AfterCommit.Arrived());
            assertThat(read.take()).isEqualTo(mail);
        }

        long halfSeconds = (System.nanoTime() - start) / 500_000_000L + 1;
        // four may look together, once in half a second
        assertThat(looks.get() - before).isLessThanOrEqualTo((int) (100 + 4 * halfSeconds));
    }

    @Test
    void what_came_unseen_is_read_although_more_arrives_all_the_time() throws InterruptedException {
        workers.start(this::thread);
        waiting.add(0L);
        assertThat(read.take()).isZero();

        long unseen = 20;
        for (long mail = 1; mail <= unseen; mail++) {
            waiting.add(mail);
        }
        for (long last = 0; last < unseen; last = Math.max(last, read.take())) {
            workers.wake(new AfterCommit.Arrived());
        }

        assertThat(waiting).isEmpty();
    }

    @Test
    void what_nobody_told_of_is_read_a_little_later() throws InterruptedException {
        workers.start(this::thread);
        waiting.add(0L);
        assertThat(read.take()).isZero();

        waiting.add(1L);

        assertThat(read.take()).isEqualTo(1L);
    }

    @Test
    void reading_goes_on_when_the_database_is_back() throws InterruptedException {
        databaseAway = true;
        workers.start(this::thread);
        while (triesInVain.get() < 3) {
            Thread.onSpinWait();
        }
        waiting.add(1L);
        workers.wake(new AfterCommit.Arrived());

        databaseAway = false;

        assertThat(read.take()).isEqualTo(1L);
    }
}
