package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.webreport.WebReport;

/** The reports made on the public page. */
public abstract class WebReportsContract extends PortContract {

    @Test
    void a_report_is_found_by_its_link_with_all_its_page_shows() throws Exception {
        long entry = entry(null);
        long later = entry(null);
        inTransaction(() -> stores.webReports().add(new WebReport("aa", entry, NOON)));
        inTransaction(() -> stores.webReports().inTurn("aa").orElseThrow().goesOn(later));

        WebReport kept = read(() -> {
            WebReport it = stores.webReports().byLink("aa").orElseThrow();
            it.shows(later);
            return it;
        });
        assertThat(kept.entryId()).isEqualTo(entry);
        assertThat(kept.receivedAt()).isEqualTo(NOON);
        assertThat(kept.shows(entry)).isTrue();
        assertThat(kept.shows(later)).isTrue();
        assertThat(kept.shows(later + 1)).isFalse();
        assertThat(read(() -> stores.webReports().byLink("bb"))).isEmpty();
        assertThat(read(() -> stores.webReports().inTurn("bb"))).isEmpty();
    }

    @Test
    void one_link_has_one_report() throws Exception {
        long first = entry(null);
        long second = entry(null);
        inTransaction(() -> stores.webReports().add(new WebReport("aa", first, NOON)));
        assertThatThrownBy(() -> inTransaction(() -> stores.webReports().add(new WebReport("aa", second, NOON))))
                .isNotNull();
    }

    @Test
    void those_made_in_a_case_are_found_the_latest_first() throws Exception {
        long serviceCase = serviceCase(NOON);
        report("aa", entry(serviceCase), NOON);
        report("bb", entry(serviceCase), NOON.plus(Duration.ofHours(1)));
        report("cc", entry(null), NOON);

        List<WebReport> found = read(() -> stores.webReports().ofCase(serviceCase));

        assertThat(found).extracting(WebReport::linkHash).containsExactly("bb", "aa");
    }

    private void report(String hash, long entry, Instant at) throws Exception {
        inTransaction(() -> stores.webReports().add(new WebReport(hash, entry, at)));
    }

    private long entry(Long caseId) throws Exception {
        return read(() -> {
            var content = new Correspondence.Content("", "周工", "", "", "异响", "异响", null, null, null, List.of());
            Correspondence entry = Correspondence.received(Channel.WEB, content, null, null, null, NOON, NOON);
            if (caseId != null) {
                entry.file(caseId);
            }
            stores.correspondences().add(entry);
            return entry.id();
        });
    }
}
