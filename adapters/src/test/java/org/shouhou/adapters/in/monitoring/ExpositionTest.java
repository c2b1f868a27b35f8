package org.shouhou.adapters.in.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.reading.Figures;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseStatus;

class ExpositionTest {

    private static final Map<Outcome, Long> DELIVERIES = new EnumMap<>(Map.of(
            Outcome.PENDING, 1L,
            Outcome.OPENED_CASE, 5L,
            Outcome.JOINED_CASE, 2L,
            Outcome.AUTOMATIC, 0L,
            Outcome.QUARANTINED, 0L,
            Outcome.SPAM, 0L,
            Outcome.DUPLICATE, 3L));

    private final List<String> lines = Exposition.of(new Figures(
                    DELIVERIES,
                    Duration.ofMillis(1500),
                    new EnumMap<>(Map.of(
                            Lane.MESSAGES, new Figures.Waiting(7, Duration.ofSeconds(90), 1),
                            Lane.MAIL, new Figures.Waiting(0, Duration.ZERO, 0))),
                    4,
                    new EnumMap<>(Map.of(CaseStatus.NEW, 6L, CaseStatus.IN_PROGRESS, 8L)),
                    9,
                    10,
                    11,
                    new Figures.Fetching(2, 3)))
            .lines()
            .toList();

    @Test
    void hosted_mailboxes_in_trouble_and_mails_that_cannot_be_had() {
        assertThat(lines).contains("shouhou_mailboxes_troubled 2", "shouhou_mailbox_mails_aside 3");
    }

    @Test
    void the_sum_over_all_outcomes_is_what_was_received() {
        assertThat(lines)
                .contains(
                        "shouhou_deliveries_received_total 11",
                        "shouhou_deliveries{outcome=\"PENDING\"} 1",
                        "shouhou_deliveries{outcome=\"OPENED_CASE\"} 5",
                        "shouhou_deliveries{outcome=\"SPAM\"} 0",
                        "shouhou_deliveries{outcome=\"DUPLICATE\"} 3",
                        "shouhou_deliveries_oldest_pending_seconds 1.500");
    }

    @Test
    void what_waits_and_what_is_late_can_be_watched() {
        assertThat(lines)
                .contains(
                        "shouhou_outbox_messages{lane=\"messages\",state=\"waiting\"} 7",
                        "shouhou_outbox_messages{lane=\"messages\",state=\"dead\"} 1",
                        "shouhou_outbox_messages{lane=\"mail\",state=\"waiting\"} 0",
                        "shouhou_outbox_oldest_waiting_seconds{lane=\"messages\"} 90.000",
                        "shouhou_rejected_messages 4",
                        "shouhou_cases_open{status=\"IN_PROGRESS\"} 8",
                        "shouhou_first_reply_running 9",
                        "shouhou_first_reply_breached 10",
                        "shouhou_first_reply_breaches_total 11");
    }

    @Test
    void each_figure_has_its_help_and_type_once_before_its_samples() {
        assertThat(lines).doesNotHaveDuplicates();
        for (String line : lines) {
            assertThat(line)
                    .matches("# HELP [a-z_]+ .+|# TYPE [a-z_]+ (gauge|counter)"
                            + "|[a-z_]+(\\{[a-z]+=\"\\w+\"(,[a-z]+=\"\\w+\")?})? [0-9.]+");
            if (!line.startsWith("#")) {
                String name = line.replaceAll("[ {].*", "");
                assertThat(lines)
                        .filteredOn(it -> it.startsWith("# TYPE " + name + " "))
                        .hasSize(1);
                assertThat(lines)
                        .filteredOn(it -> it.startsWith("# HELP " + name + " "))
                        .hasSize(1);
            }
        }
    }
}
