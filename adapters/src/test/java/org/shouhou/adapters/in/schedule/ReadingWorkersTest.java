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
    private volatile boolean databaseAway;

    private final ReadNextDelivery reading = new ReadNextDelivery() {
        @Override
        public Optional<Long> readNext() {
            if (databaseAway) {
                triesInVain.incrementAndGet();
                throw new IllegalStateException("connection refused");
            }
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
