package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.customer.EmailAddress;

/** The register of what comes in and goes out. */
public interface Correspondences {

    /** Adds an entry; it has its id afterwards. */
    void add(Correspondence entry);

    Optional<Correspondence> byId(long id);

    /** The running number it has in the register (D10); the database gives it. */
    long numberOf(long id);

    /** What was written down in this form. */
    Optional<Correspondence> byEntryKey(String entryKey);

    /**
     * Waits while another transaction that named one of these messages isn't over, and has others that name one wait until
     * this one is: what is asked of the register after that takes in whatever they filed. To be called once, before
     * anything else is locked.
     */
    void inTurn(Set<MessageId> conversation);

    /** The mail of ours that bears this id, queued or sent. */
    Optional<Correspondence> outgoing(MessageId id);

    /** The case of the latest entry that bears one of these ids and belongs to a case; ours count before others'. */
    Optional<Long> caseOfAny(List<MessageId> ids);

    /** The case of the earliest entry that answers the message with this id and belongs to a case. */
    Optional<Long> caseOfAnswerTo(MessageId id);

    /** Who wrote, or was written to, in the case; machines and whom they wrote to don't count. */
    Set<EmailAddress> participants(long caseId);

    /** All entries of a case, oldest first. */
    List<Correspondence> ofCase(long caseId);
}
