package org.shouhou.adapters.in.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrewTest {

    private static final Worker.Pauses LONG =
            new Worker.Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    private final BlockingQueue<String> looked = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Crew crew = new Crew();

    @AfterEach
    void dismiss() {
        crew.dismiss();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        return thread;
    }

    private void hire(String name) {
        crew.hire(
                name,
                new Worker(name, LONG, () -> {
                    looked.add(name);
                    return Worker.End.IDLE;
                }),
                this::thread);
    }

    private void allRest(int first) throws InterruptedException {
        for (int i = 0; i < first; i++) {
            looked.take();
        }
        while (threads.stream().anyMatch(it -> it.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void one_call_rouses_one_who_rests() throws InterruptedException {
        List.of("a", "b", "c", "d").forEach(this::hire);
        allRest(4);

        crew.wake();

        assertThat(looked.poll(5, TimeUnit.SECONDS)).isNotNull();
        assertThat(looked.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void as_many_calls_rouse_as_many() throws InterruptedException {
        List.of("a", "b", "c", "d").forEach(this::hire);
        allRest(4);

        crew.wake();
        crew.wake();
        crew.wake();

        for (int i = 0; i < 3; i++) {
            assertThat(looked.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(looked.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_call_while_all_are_at_work_is_not_forgotten() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        crew.hire(
                "busy",
                new Worker("busy", LONG, () -> {
                    looked.add("busy");
                    try {
                        mayEnd.await();
                    } catch (InterruptedException asked) {
                        Thread.currentThread().interrupt();
                    }
                    return Worker.End.IDLE;
                }),
                this::thread);
        looked.take();

        crew.wake();
        mayEnd.countDown();

        assertThat(looked.poll(5, TimeUnit.SECONDS)).isEqualTo("busy");
    }
}
