package org.shouhou.adapters.in.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.SettableClock;

class PatienceTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final Patience patience = new Patience(clock);

    @Test
    void a_mail_that_cannot_be_fetched_waits_longer_each_time_and_others_do_not() {
        for (int seconds : new int[] {20, 60, 180, 540, 600, 600}) {
            patience.unfetchable("1", "the mailbox", new IOException("server bug"));

            clock.pass(Duration.ofSeconds(seconds - 1));
            assertThat(patience.add("1")).as("after %d s", seconds - 1).isFalse();
            assertThat(patience.add("2")).isTrue();
            assertThat(patience.waitsForStore()).isFalse();
            clock.pass(Duration.ofSeconds(1));
            assertThat(patience.add("1")).as("after %d s", seconds).isTrue();
        }
    }

    @Test
    void while_nothing_can_be_stored_no_mail_is_tried_but_one_now_and_then() {
        for (int seconds : new int[] {10, 30, 60, 60}) {
            patience.storeAway("1", new IOException("connection refused"));

            clock.pass(Duration.ofSeconds(seconds - 1));
            assertThat(patience.waitsForStore()).as("after %d s", seconds - 1).isTrue();
            clock.pass(Duration.ofSeconds(1));
            assertThat(patience.waitsForStore()).as("after %d s", seconds).isFalse();
        }
    }

    @Test
    void what_the_store_cannot_bear_is_not_the_first_to_be_tried_again() {
        patience.storeAway("1", new IOException("value too long"));
        clock.pass(Duration.ofSeconds(10));

        assertThat(patience.waitsForStore()).isFalse();
        assertThat(patience.add("1")).isFalse();
        assertThat(patience.add("2")).isTrue();
    }

    @Test
    void a_mail_that_was_taken_after_all_is_forgotten() {
        patience.storeAway("1", new IOException("connection refused"));
        patience.taken("1");

        assertThat(patience.add("1")).isTrue();
        assertThat(patience.waitsForStore()).isFalse();
    }
}
