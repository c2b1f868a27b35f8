package org.shouhou.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentChangesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final RecentChanges changes = new RecentChanges();

    @Test
    void what_changed_since_a_time_is_known_each_case_once() {
        changes.add(1, NOON);
        changes.add(2, NOON.plusSeconds(1));
        changes.add(3, NOON.plusSeconds(2));
        changes.add(2, NOON.plusSeconds(3));

        assertThat(changes.since(NOON.plusSeconds(1)).orElseThrow()).containsExactly(2L, 3L);
        assertThat(changes.since(NOON.plusSeconds(4)).orElseThrow()).isEmpty();
        assertThat(changes.since(NOON.minusSeconds(999)).orElseThrow()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_is_too_long_ago_is_no_longer_known() {
        changes.add(1, NOON);
        changes.add(2, NOON.plus(RecentChanges.REMEMBERED).plusSeconds(1));

        assertThat(changes.since(NOON)).isEmpty();
        assertThat(changes.since(NOON.plusSeconds(1)).orElseThrow()).containsExactly(2L);
    }

    @Test
    void very_many_changes_are_not_kept() {
        for (int i = 0; i <= RecentChanges.AT_MOST; i++) {
            changes.add(i, NOON.plusMillis(i));
        }
        assertThat(changes.since(NOON)).isEmpty();
        assertThat(changes.since(NOON.plusMillis(1)).orElseThrow()).hasSize(RecentChanges.AT_MOST);
    }
}
