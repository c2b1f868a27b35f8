package org.shouhou.application.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the exchange of messages and the sending of mail go, for administrators. */
public interface MessageQueries {

    /**
     * What waits for one destination.
     *
     * @param destination {@code mail} or a JMS address
     * @param oldestAt when the longest-waiting was written
     * @param problem why its last try failed, or null where it has not been tried
     */
    record Backlog(String destination, long waiting, Instant oldestAt, String problem) {}

    /**
     * A message that was given up.
     *
     * @param group the case's number
     * @param attempts how many tries failed
     * @param perhapsTaken whether the far end may have taken it all the same
     */
    record DeadRow(
            long id,
            String destination,
            String type,
            String group,
            Instant writtenAt,
            int attempts,
            String problem,
            boolean perhapsTaken) {}

    /**
     * An incoming message that could not be used.
     *
     * @param sender the broker user that sent it, or empty text
     * @param type what it said it was, or empty text
     * @param reason the code of the broken rule
     * @param reasonData what the placeholders of the rule's sentence are filled with
     * @param resentAt when it had its effect after all, or null
     */
    record RejectedRow(
            long id,
            String sender,
            String type,
            String reason,
            List<String> reasonData,
            Instant receivedAt,
            Instant resentAt) {}

    /**
     * A message that was given up, with what stands in it.
     *
     * @param payload as it would leave; empty text for a mail, which the case shows
     */
    record DeadMessage(DeadRow row, String payload) {}

    /** Where anything waits, by destination. */
    List<Backlog> backlogs();

    /** The newest first. */
    List<DeadRow> dead(int atMost);

    /** Empty where there is none, or it isn't given up. */
    Optional<DeadMessage> deadById(long id);

    /**
     * The newest first.
     *
     * @param before only those older than the one of this id
     */
    List<RejectedRow> rejected(long before, int atMost);
}
