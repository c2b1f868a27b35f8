package org.shouhou.adapters.in.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 2, 10, 30, 15, 0, ZoneId.of("Asia/Shanghai"));

    @Test
    void a_day_and_a_time_of_day_are_in_the_companys_zone() {
        assertThat(Moment.of("-3d 09:12", NOW)).isEqualTo(Instant.parse("2026-02-27T01:12:00Z"));
        assertThat(Moment.of("+1d 17:00", NOW)).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
    }

    @Test
    void a_span_is_counted_from_now() {
        assertThat(Moment.of("-2h 40m", NOW)).isEqualTo(Instant.parse("2026-03-01T23:50:15Z"));
        assertThat(Moment.of("-12m", NOW)).isEqualTo(Instant.parse("2026-03-02T02:18:15Z"));
        assertThat(Moment.of("+6h", NOW)).isEqualTo(Instant.parse("2026-03-02T08:30:15Z"));
    }

    @Test
    void anything_else_is_no_time() {
        assertThatThrownBy(() -> Moment.of("yesterday", NOW)).hasMessageContaining("yesterday");
        assertThatThrownBy(() -> Moment.of("-", NOW)).isInstanceOf(IllegalStateException.class);
    }
}
