package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(2);

    @Test
    void lets_so_many_of_one_name_in_and_others_are_not_kept_out_by_them() {
        assertThat(turnstile.enter("wangfang")).isTrue();
        assertThat(turnstile.enter("wangfang")).isTrue();
        assertThat(turnstile.enter("wangfang")).isFalse();
        assertThat(turnstile.enter("liqiang")).isTrue();
    }

    @Test
    void who_leaves_makes_room_for_one() {
        turnstile.enter("wangfang");
        turnstile.enter("wangfang");
        turnstile.leave("wangfang");
        assertThat(turnstile.enter("wangfang")).isTrue();
        assertThat(turnstile.enter("wangfang")).isFalse();
        turnstile.leave("nobody");
        assertThat(turnstile.enter("nobody")).isTrue();
    }
}
