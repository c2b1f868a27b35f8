package org.shouhou.adapters.in.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which mails could not be taken, so that each is tried again with growing pauses and none keeps back those
 * behind it; they stay unread in the mailbox meanwhile. Camel asks it by way of its repository of known messages, which
 * is all it has to do with idempotence: that is the database's work.
 *
 * <p>A mail is known by its number in the folder. When the numbers shift, another waits in its place, which does no harm.
 */
final class Patience extends ServiceSupport implements IdempotentRepository {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    /** A mail waits longer than the store, or a mail that the store can't bear would always be the first to be tried. */
    private static final Pauses STORE = new Pauses(Duration.ofSeconds(10), Duration.ofMinutes(1));

    private static final Pauses NOT_STORED = new Pauses(Duration.ofSeconds(20), Duration.ofMinutes(2));
    private static final Pauses NOT_FETCHED = new Pauses(Duration.ofSeconds(20), Duration.ofMinutes(10));

    /** From the first to the longest, each three times as long as the one before. */
    private record Pauses(Duration first, Duration longest) {

        Duration after(Waiting before) {
            Duration next = before == null ? first : before.pause().multipliedBy(3);
            return next.compareTo(longest) < 0 ? next : longest;
        }
    }

    private record Waiting(Instant until, Duration pause) {}

    private final Clock clock;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private volatile Waiting store;

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** The mailbox doesn't give out this mail. */
    void unfetchable(String mail, String mailbox, Exception why) {
        if (waiting.put(mail, longer(NOT_FETCHED, waiting.get(mail))) == null) {
            LOG.warn(
                    "A mail in {} can't be fetched; it stays there unread and is tried again: {}",
                    mailbox,
                    why.toString());
        }
    }

    /** We can't keep any mail now. */
    void storeAway(String mail, Exception why) {
        waiting.put(mail, longer(NOT_STORED, waiting.get(mail)));
        if (store == null) {
            LOG.warn("Mail can't be stored; it stays in the mailbox and is tried again: {}", why.toString());
        }
        store = longer(STORE, store);
    }

    /** This mail is safe. */
    void taken(String mail) {
        waiting.remove(mail);
        if (store != null) {
            LOG.info("Mail is stored again");
            store = null;
        }
    }

    /** Whether no mail at all is worth trying now. */
    boolean waitsForStore() {
        Waiting now = store;
        return now != null && clock.instant().isBefore(now.until());
    }

    private Waiting longer(Pauses pauses, Waiting before) {
        Duration pause = pauses.after(before);
        return new Waiting(clock.instant().plus(pause), pause);
    }

    /** Whether this mail may be tried now. */
    @Override
    public boolean add(String mail) {
        Waiting until = waiting.get(mail);
        return until == null || !clock.instant().isBefore(until.until());
    }

    @Override
    public boolean contains(String mail) {
        return !add(mail);
    }

    /** Nothing: what happened to a mail is told by the methods above. */
    @Override
    public boolean remove(String mail) {
        return false;
    }

    /** Nothing: what happened to a mail is told by the methods above. */
    @Override
    public boolean confirm(String mail) {
        return false;
    }

    @Override
    public void clear() {
        waiting.clear();
    }
}
