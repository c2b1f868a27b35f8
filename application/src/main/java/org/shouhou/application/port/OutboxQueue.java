package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.customer.EmailAddress;

/**
 * The far end of the {@link Outbox}: what waits to leave, in order within each group and destination. Only the head of
 * such a row is ever handed out, so that nothing overtakes it. A mail overtakes another of its case where nobody is to
 * get both: no recipient reads the later one first.
 */
public interface OutboxQueue {

    /** Which kind of carrier a message takes; one kind never waits for the other. */
    enum Lane {
        /** Messages to other systems. */
        MESSAGES,
        /** Mail to customers. */
        MAIL;

        /** The destination that stands for mail. */
        public static final String MAIL_DESTINATION = "mail";

        /** By what kind of carrier a message goes there. */
        public static Lane to(String destination) {
            return destination.equals(MAIL_DESTINATION) ? MAIL : MESSAGES;
        }
    }

    /**
     * Hands out due heads and keeps everybody else from them until the lease runs out. One whose earlier lease ran out
     * without a word is marked uncertain: it may have left already.
     *
     * @return at most so many, oldest first
     */
    List<Outbox.Message> claimDue(Lane lane, Instant now, Instant leasedUntil, int atMost);

    /**
     * Lets go what this server had claimed in an earlier life, which can't have it any more: due at once. Of each claim of
     * mails the first may have left and is marked uncertain, since they leave one by one, in order; of other messages all.
     */
    void letGo(Lane lane, Instant now);

    /** These have left. */
    void sent(List<Long> ids, Instant at);

    /** The far end could not be reached: tried again later, without counting as a failed try. */
    void postpone(List<Long> ids, Instant nextTry, String reason);

    /**
     * A try failed and counts.
     *
     * @param perhapsTaken whether the far end may have taken it all the same
     */
    void failed(long id, Instant nextTry, String reason, boolean perhapsTaken);

    /** Given up: administrators see it, and the next of its row may leave. */
    void dead(long id, String reason, boolean perhapsTaken);

    /** From now on it is for these only: others have the mail, or never get it. */
    void narrow(long id, List<EmailAddress> recipients);

    /**
     * Puts one that was given up back into its row, due at once, its failed tries forgotten.
     *
     * @return empty where it isn't given up
     */
    Optional<Outbox.Message> revive(long id, Instant now);

    /**
     * Puts the mail of this entry back into its row, where it was given up, due at once, its failed tries forgotten; where it
     * was given up for some and for others, once.
     *
     * @return empty where it isn't given up
     */
    Optional<Outbox.Message> reviveMail(long correspondenceId, Instant now);

    /**
     * The mail of this entry, which waits, is for these too, due at once.
     *
     * @return false where none waits, or it is being sent just now
     */
    boolean widen(long correspondenceId, List<EmailAddress> recipients, Instant now);

    /**
     * Takes the mail of this entry out of its row for good.
     *
     * @return false where that is too late: it was handed over, or it may have been
     */
    boolean takeBack(long correspondenceId);
}
