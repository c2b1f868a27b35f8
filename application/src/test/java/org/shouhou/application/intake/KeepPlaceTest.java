package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.TakeFetched.Spot;
import org.shouhou.application.memory.MemoryFetchPlaces;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.port.FetchPlaces.Aside;

class KeepPlaceTest {

    private static final String FOLDER = "service@example.com@imap.example.com/INBOX";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final KeepPlace keepPlace = new KeepPlace(new MemoryFetchPlaces(), clock);

    private Aside only() {
        List<Aside> aside = keepPlace.aside(FOLDER);
        assertThat(aside).hasSize(1);
        return aside.get(0);
    }

    @Test
    void a_mail_that_cannot_be_had_waits_longer_each_time_and_the_place_moves_on() {
        keepPlace.begin(FOLDER, 7, 10, List.of());
        boolean aside = false;
        for (int seconds : new int[] {20, 60, 180, 540, 600, 600}) {
            keepPlace.setAside(new Spot(FOLDER, 7, 11, aside), "server\n bug");

            assertThat(only().again()).isEqualTo(clock.instant().plusSeconds(seconds));
            aside = true;
            clock.pass(Duration.ofSeconds(seconds));
        }
        assertThat(only().reason()).isEqualTo("server bug");
        assertThat(keepPlace.find(FOLDER).orElseThrow().upTo()).isEqualTo(11);
    }

    @Test
    void a_mail_that_another_node_has_taken_is_not_set_aside() {
        keepPlace.begin(FOLDER, 7, 10, List.of());
        keepPlace.setAside(new Spot(FOLDER, 7, 10, false), "cut");
        keepPlace.setAside(new Spot(FOLDER, 6, 11, false), "cut");

        assertThat(keepPlace.aside(FOLDER)).isEmpty();
    }

    @Test
    void what_is_behind_the_place_and_wanted_all_the_same_waits_for_nothing() {
        keepPlace.begin(FOLDER, 7, 10, List.of(3L));

        assertThat(only().again()).isEqualTo(clock.instant());
        assertThat(only().reason()).isEmpty();
        keepPlace.settled(FOLDER, 10, List.of(3L));
        assertThat(keepPlace.aside(FOLDER)).isEmpty();
    }
}
