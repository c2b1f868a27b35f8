package org.shouhou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.CaseStatus;

class CaseFilterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void a_list_begins_with_the_open_cases_by_latest_activity() {
        CaseSearch search = search(Map.of());
        assertThat(search.statuses()).containsExactlyInAnyOrder(CaseStatus.NEW, CaseStatus.IN_PROGRESS);
        assertThat(search.order()).isEqualTo(Order.LATEST_ACTIVITY);
        assertThat(search.holder()).isEqualTo(Holder.ANYBODY);
        assertThat(search.dueBefore()).isNull();
    }

    @Test
    void words_are_searched_for_in_all_cases() {
        assertThat(search(Map.of("q", "轴承")).statuses()).isEmpty();
        assertThat(search(Map.of("q", "轴承")).text()).isEqualTo("轴承");
        assertThat(search(Map.of("q", "轴承", "status", "CLOSED")).statuses()).isEqualTo(Set.of(CaseStatus.CLOSED));
    }

    @Test
    void everything_chosen_stands_in_the_address() {
        CaseSearch search = search(
                Map.of("channel", "PHONE", "holder", "mine", "clock", "soon", "order", "NEWEST", "cursor", "n1_2"));
        assertThat(search.channels()).isEqualTo(Set.of(Channel.PHONE));
        assertThat(search.holder()).isEqualTo(Holder.EMPLOYEE_OR_NOBODY);
        assertThat(search.holderId()).isEqualTo(7);
        assertThat(search.dueBefore()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(search.order()).isEqualTo(Order.NEWEST);
        assertThat(search.cursor()).contains("n1_2");
    }

    @Test
    void late_cases_come_with_the_most_urgent_on_top() {
        CaseSearch search = search(Map.of("clock", "late"));
        assertThat(search.dueBefore()).isEqualTo(NOW);
        assertThat(search.order()).isEqualTo(Order.MOST_URGENT);
    }

    @Test
    void what_makes_no_sense_counts_as_not_given() {
        CaseSearch search =
                search(Map.of("status", "?", "channel", "FAX", "holder", "x", "clock", "x", "order", "drop table"));
        assertThat(search).isEqualTo(search(Map.of()));
    }

    private static CaseSearch search(Map<String, String> address) {
        return new CaseFilter(name -> Optional.ofNullable(address.get(name)))
                .search(7, NOW, ZoneId.of("Asia/Shanghai"), 50);
    }
}
