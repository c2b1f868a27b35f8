package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final Watch watch = new Watch();
    private final SignInThrottle throttle = new SignInThrottle(watch);

    @Test
    void five_failures_are_free_and_each_further_one_doubles_the_wait() {
        fail(5);
        assertThat(left()).isEqualTo(Duration.ofSeconds(1));
        watch.now = watch.now.plusSeconds(1);
        assertThat(left()).isZero();
        fail(1);
        assertThat(left()).isEqualTo(Duration.ofSeconds(2));
        fail(1);
        assertThat(left()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void nobody_waits_longer_than_five_minutes() {
        fail(40);
        assertThat(left()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void another_address_may_still_sign_in_under_that_name() {
        fail(20);
        assertThat(throttle.wait("wangfang", "10.0.0.9")).isZero();
    }

    @Test
    void many_names_from_one_address_are_slowed_down_as_well() {
        for (int i = 0; i < 60; i++) {
            throttle.failed("name" + i, "10.0.0.1");
        }
        assertThat(throttle.wait("someone-new", "10.0.0.1")).isPositive();
    }

    @Test
    void a_success_forgets_the_failures_of_the_name() {
        fail(4);
        throttle.succeeded("wangfang", "10.0.0.1");
        fail(4);
        assertThat(left()).isZero();
    }

    @Test
    void a_quiet_while_is_forgiven() {
        fail(8);
        watch.now = watch.now.plus(Duration.ofMinutes(11));
        fail(1);
        assertThat(left()).isZero();
    }

    private Duration left() {
        return throttle.wait("wangfang", "10.0.0.1");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("wangfang", "10.0.0.1");
        }
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
