package org.shouhou.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far each hosted folder has been fetched. A folder's mails have ascending numbers (UIDs) that hold as long as its
 * validity stays the same; whether somebody read a mail elsewhere plays no part.
 */
public interface FetchPlaces {

    Optional<Place> find(String folder);

    /**
     * Begins a folder, or begins again one whose numbers no longer hold; what was set aside in it is forgotten.
     *
     * @param upTo mails up to this number are behind us
     */
    void begin(String folder, long validity, long upTo, Instant now);

    /** Goes forward; false where we were there already, or the numbers no longer hold. */
    boolean advance(String folder, long validity, long uid, Instant now);

    /** Everything up to here has been marked or moved in the mailbox, too. */
    void tidiedUpTo(String folder, long uid);

    /**
     * Puts a mail aside, to be tried again by itself; one more try where it was put aside before.
     *
     * @param reason why it can't be had; empty where it only waits
     */
    void setAside(String folder, long uid, String reason, Instant now, Instant again);

    /** Notes that a mail set aside has been taken; false where somebody did so before. */
    boolean takeUp(String folder, long uid, Instant now);

    /** Forgets mails set aside: they are marked or moved, or gone from the folder. */
    void forget(String folder, Collection<Long> uids);

    /** Everything set aside, by number. */
    List<Aside> aside(String folder);

    /** The folder was looked into, and so many are still to be fetched; any trouble is over. */
    void looked(String folder, int waiting, Instant now);

    /** The folder can't be fetched from; the trouble lasts since this was first said. */
    void troubled(String folder, MailboxTrouble trouble, String detail, Instant now);

    /** The folder isn't fetched from any more, so its trouble is none. */
    void left(String folder);

    /**
     * Where we are in a folder.
     *
     * @param validity zero where we never got in
     * @param begunAt when we first got in
     * @param upTo mails up to this number have been taken or set aside
     * @param tidiedUpTo mails up to this number have been marked or moved as well
     * @param lookedAt when it was last looked into; null for never
     * @param fetchedAt when the last mail was taken; null for never
     * @param waiting mails not yet fetched when it was last looked into
     * @param trouble null where there is none
     */
    record Place(
            long validity,
            Instant begunAt,
            long upTo,
            long tidiedUpTo,
            Instant lookedAt,
            Instant fetchedAt,
            int waiting,
            MailboxTrouble trouble,
            String troubleDetail,
            Instant troubledSince) {}

    /**
     * A mail set aside.
     *
     * @param taken it is ours by now, and only to be marked or moved
     * @param tries how often it was tried
     */
    record Aside(long uid, String reason, Instant since, Instant again, int tries, boolean taken) {}
}
