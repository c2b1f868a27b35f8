package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhou.portal.security.ReportDoor.What;

class ReportDoorTest {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    private final ReportDoor door = new ReportDoor(null, new Clock() {
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
    });

    private long admitted(What what, int tries, String address) {
        return IntStream.range(0, tries)
                .filter(it -> door.admits(what, address))
                .count();
    }

    @Test
    void one_address_gets_so_many_turns_an_hour() {
        assertThat(admitted(What.REPORT, 50, "203.0.113.7")).isEqualTo(10);
        assertThat(admitted(What.REPORT, 1, "203.0.113.8")).isEqualTo(1);
        assertThat(admitted(What.REPLY, 1, "203.0.113.7")).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(61));
        assertThat(admitted(What.REPORT, 1, "203.0.113.7")).isEqualTo(1);
    }

    @Test
    void a_network_of_a_house_is_one_address() {
        assertThat(IntStream.range(0, 50)
                        .filter(it -> door.admits(What.REPORT, "2001:db8:0:1::" + Integer.toHexString(it + 1)))
                        .count())
                .isEqualTo(10);
        assertThat(door.admits(What.REPORT, "2001:db8:0:2::1")).isTrue();
    }

    @Test
    void what_is_refused_and_put_right_takes_one_turn_but_not_without_end() {
        for (int i = 0; i < 20; i++) {
            assertThat(door.admits(What.REPORT, "203.0.113.7")).isTrue();
            door.refused(What.REPORT, "203.0.113.7");
        }
        assertThat(admitted(What.REPORT, 50, "203.0.113.7")).isEqualTo(10);
        for (int i = 0; i < 200; i++) {
            door.refused(What.REPORT, "203.0.113.7");
        }
        assertThat(admitted(What.REPORT, 50, "203.0.113.7"))
                .as("the ten, once more")
                .isEqualTo(10);
        assertThat(admitted(What.REFUSED, 1, "203.0.113.7")).isZero();
    }

    @Test
    void a_site_with_many_networks_does_not_take_everybodys_turns() {
        long admitted = IntStream.range(0, 256)
                .filter(it -> door.admits(What.REPORT, "2001:db8:0:" + Integer.toHexString(it) + "::1"))
                .count();
        assertThat(admitted).isEqualTo(50);
        assertThat(door.admits(What.REPORT, "2001:db8:1::1")).isTrue();
    }

    @Test
    void many_addresses_together_get_no_more_than_the_office_can_read() {
        long admitted = IntStream.range(0, 2_000)
                .filter(it -> door.admits(What.REPORT, "10.0." + it / 250 + "." + it % 250))
                .count();
        assertThat(admitted).isEqualTo(500);
    }
}
