package org.shouhou.adapters.in.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ProbeTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch speak = new CountDownLatch(1);

    @AfterEach
    void endThreads() {
        speak.countDown();
        threads.shutdownNow();
    }

    @Test
    void says_what_the_far_end_says() {
        assertThat(new Probe(threads, () -> true, LONG, Duration.ZERO).ask()).isTrue();
        assertThat(new Probe(threads, () -> false, LONG, Duration.ZERO).ask()).isFalse();
        assertThat(new Probe(
                                threads,
                                () -> {
                                    throw new java.io.IOException("refused");
                                },
                                LONG,
                                Duration.ZERO)
                        .ask())
                .isFalse();
    }

    @Test
    void what_hangs_is_not_there_and_is_asked_once_only() {
        Probe probe = new Probe(threads, this::hang, SHORT, Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            assertThat(probe.ask()).isFalse();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_hung_is_there_again_when_it_speaks() {
        Probe hasty = new Probe(threads, this::hang, SHORT, LONG);
        assertThat(hasty.ask()).isFalse();
        speak.countDown();
        boolean there = false;
        while (!there) {
            there = hasty.ask();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_holds_for_a_while() {
        Probe probe = new Probe(threads, this::answer, LONG, LONG);
        probe.ask();
        probe.ask();
        assertThat(asked).hasValue(1);
        Probe fresh = new Probe(threads, this::answer, LONG, Duration.ZERO);
        fresh.ask();
        fresh.ask();
        assertThat(asked).hasValue(3);
    }

    private boolean answer() {
        asked.incrementAndGet();
        return true;
    }

    private boolean hang() throws InterruptedException {
        asked.incrementAndGet();
        speak.await();
        return true;
    }
}
