package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages from departments' systems that could not be used, kept as they came; administrators see them. */
public interface RejectedMessages {

    /**
     * @param id null until kept
     * @param messageId the id its sender gave it, or null where it had none
     * @param source the broker user that sent it, or empty text
     * @param type what it said it was, or empty text
     * @param body unchanged
     * @param reason a rule's code such as {@code referral.over}, or a sentence
     * @param resentAt when an administrator had it tried again, or null
     */
    record Rejected(
            Long id,
            String messageId,
            String source,
            String type,
            String body,
            String reason,
            Instant receivedAt,
            Instant resentAt) {}

    /** Keeps it and gives its id. */
    long add(Rejected message);

    Optional<Rejected> byId(long id);

    /** The newest first. */
    List<Rejected> latest(int atMost);

    void markResent(long id, Instant at);
}
