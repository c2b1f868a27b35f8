package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages from departments' systems that could not be used, kept as they came; administrators see them. */
public interface RejectedMessages {

    /**
     * @param id null until kept
     * @param messageId the id its sender gave it, or empty text
     * @param source the broker user that sent it, or empty text
     * @param type what it said it was, or empty text
     * @param body unchanged
     * @param binary whether the body is Base64 of bytes that aren't text
     * @param reason the code of the broken rule, such as {@code referral.over}
     * @param reasonData what the placeholders of the rule's sentence are filled with
     * @param resentAt when it had its effect after all, because an administrator had it tried again, or null
     */
    record Rejected(
            Long id,
            String messageId,
            String source,
            String type,
            String body,
            boolean binary,
            String reason,
            List<String> reasonData,
            Instant receivedAt,
            Instant resentAt) {}

    /**
     * Keeps it and gives its id.
     *
     * @param arrival what tells this arrival from any other; the broker may deliver the same one again
     * @return empty where this arrival was kept before
     */
    Optional<Long> add(Rejected message, String arrival);

    Optional<Rejected> byId(long id);

    /** The newest first. */
    List<Rejected> latest(int atMost);

    /** @return false where it was marked before, also by another transaction at the same time */
    boolean markResent(long id, Instant at);
}
