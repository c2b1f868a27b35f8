package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What everything that gives out turns must do. */
public abstract class TurnsContract extends PortContract {

    private boolean take(String holder, Instant now) throws Exception {
        return read(() -> stores.turns().take("fetch", holder, now, now.plusSeconds(60)));
    }

    @Test
    void one_has_the_turn_and_may_keep_it() throws Exception {
        assertThat(take("a", NOON)).isTrue();
        assertThat(take("b", NOON.plusSeconds(30))).isFalse();
        assertThat(take("a", NOON.plusSeconds(30))).isTrue();
        assertThat(take("b", NOON.plusSeconds(89))).isFalse();
    }

    @Test
    void a_turn_that_ran_out_is_anyones() throws Exception {
        assertThat(take("a", NOON)).isTrue();

        assertThat(take("b", NOON.plusSeconds(60))).isTrue();

        assertThat(take("a", NOON.plusSeconds(61))).isFalse();
    }

    @Test
    void a_turn_that_was_given_up_is_anyones_at_once() throws Exception {
        take("a", NOON);
        inTransaction(() -> stores.turns().giveUp("fetch", "b"));
        assertThat(take("b", NOON)).isFalse();

        inTransaction(() -> stores.turns().giveUp("fetch", "a"));

        assertThat(take("b", NOON)).isTrue();
    }

    @Test
    void each_task_has_a_turn_of_its_own() throws Exception {
        take("a", NOON);

        assertThat((boolean) read(() -> stores.turns().take("other", "b", NOON, NOON.plusSeconds(60))))
                .isTrue();
    }
}
