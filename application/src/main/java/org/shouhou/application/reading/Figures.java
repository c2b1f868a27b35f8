package org.shouhou.application.reading;

import java.time.Duration;
import java.util.Map;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseStatus;

/**
 * What those who run the installation watch; the same whichever node is asked.
 *
 * @param deliveries every outcome with its number of arrivals
 * @param oldestPending how long the oldest arrival has waited to be read; zero where none waits
 * @param outbox what each lane holds
 * @param rejectedOpen rejected messages nobody has had tried again
 * @param openCases the open states, each with its number of cases
 * @param firstReplyRunning open cases no person has answered, within their 24 h (D4)
 * @param firstReplyBreached open cases no person has answered, beyond them
 * @param firstReplyBreaches breaches ever recorded
 * @param mailboxes how fetching from hosted mailboxes goes
 */
public record Figures(
        Map<Outcome, Long> deliveries,
        Duration oldestPending,
        Map<Lane, Waiting> outbox,
        long rejectedOpen,
        Map<CaseStatus, Long> openCases,
        long firstReplyRunning,
        long firstReplyBreached,
        long firstReplyBreaches,
        Fetching mailboxes) {

    /**
     * How fetching goes.
     *
     * @param troubled mailboxes that can't be fetched from
     * @param aside mails that can't be had by themselves
     */
    public record Fetching(long troubled, long aside) {}

    /**
     * What one lane of the outbox holds.
     *
     * @param oldest how long the oldest has waited; zero where none waits
     * @param dead given up
     */
    public record Waiting(long waiting, Duration oldest, long dead) {}
}
