package org.shouhou.adapters.in.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.shouhou.adapters.imap.ImapConnection;
import org.shouhou.adapters.imap.ImapFolderCommands;
import org.shouhou.adapters.imap.ImapTrouble;
import org.shouhou.adapters.spool.Spool;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.intake.KeepPlace;
import org.shouhou.application.intake.TakeFetched;
import org.shouhou.application.port.FetchPlaces.Aside;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.Hosting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what is new in a folder, several at a time, and what was set aside, one at a time. A mail that can't be had is
 * set aside, so that it keeps back none behind it.
 */
final class FolderFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(FolderFetcher.class);

    private static final int MAILS_AT_ONCE = 100;
    /** Fetched together with others; a larger one is fetched by itself, piece by piece. */
    private static final long SMALL_BYTES = 256 * 1024;

    private static final long BYTES_AT_ONCE = 4 * 1024 * 1024;
    /** So often the connection may break off over a mail before it is the mail that is to blame. */
    private static final int BREAKS = 2;

    private final String mailbox;
    private final Hosting hosting;
    private final KeepPlace keepPlace;
    private final Spools spools;
    private final Taking taking;
    private final Clock clock;
    private final BooleanSupplier goOn;

    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Map<Long, Integer> breaks = new HashMap<>();
    /** To be fetched alone: something went wrong when they were fetched before. */
    private final Set<Long> careful = new HashSet<>();

    private ImapFolderCommands commands;
    private FolderPlace place;

    /** Hands mails on to be taken, all or none. */
    interface Taking {

        /** @throws TakeFetched.TakenAlready where somebody else has one of them */
        void take(FetchedMails mails) throws TakeFetched.TakenAlready, NotTaken;
    }

    /** They could not be stored. */
    static final class NotTaken extends Exception {
        NotTaken(Throwable cause) {
            super(cause);
        }
    }

    /** @param goOn whether this node may still fetch */
    FolderFetcher(
            String mailbox,
            Hosting hosting,
            KeepPlace keepPlace,
            Spools spools,
            Taking taking,
            Clock clock,
            BooleanSupplier goOn) {
        this.mailbox = mailbox;
        this.hosting = hosting;
        this.keepPlace = keepPlace;
        this.spools = spools;
        this.taking = taking;
        this.clock = clock;
        this.goOn = goOn;
    }

    /** Begins on a fresh connection; what was left half done on the last one is done first. */
    void begin(ImapConnection connection) throws ImapTrouble {
        waiting.clear();
        commands = connection.folder();
        place = FolderPlace.in(hosting.place(), hosting.startWith(), connection.validity(), commands, keepPlace);
        tidy(place.untidy(commands));
    }

    /** How many are still to be fetched. */
    int waiting() {
        return waiting.size()
                + (int) place.aside().stream().filter(it -> !it.taken()).count();
    }

    /**
     * One round.
     *
     * @return how many were dealt with; none where there is nothing to do now
     */
    int round() throws ImapTrouble {
        int done = again();
        if (waiting.isEmpty()) {
            waiting.addAll(place.newOnes(commands));
        }
        return done + (waiting.isEmpty() ? 0 : batch());
    }

    private int again() throws ImapTrouble {
        Instant now = clock.instant();
        List<Aside> due = place.aside().stream()
                .filter(it -> !it.taken() && !it.again().isAfter(now))
                .limit(MAILS_AT_ONCE)
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        List<Long> uids = due.stream().map(Aside::uid).toList();
        due.stream().filter(it -> it.tries() > 0).map(Aside::uid).forEach(careful::add);
        Map<Long, Long> sizes = sizes(uids);
        // somebody removed them
        uids.stream().filter(uid -> !sizes.containsKey(uid)).forEach(place::gone);
        tidy(fetch(uids, sizes, true));
        return due.size();
    }

    private int batch() throws ImapTrouble {
        List<Long> some = new ArrayList<>();
        while (some.size() < MAILS_AT_ONCE && !waiting.isEmpty()) {
            some.add(waiting.poll());
        }
        List<Long> taken = fetch(some, sizes(some), false);
        if (goOn.getAsBoolean()) {
            place.passed(some.get(some.size() - 1));
        } else {
            waiting.clear();
        }
        tidy(taken);
        return some.size();
    }

    /** Of those that are there. One whose size the server doesn't tell may be there all the same: it is fetched alone. */
    private Map<Long, Long> sizes(List<Long> uids) throws ImapTrouble {
        Map<Long, Long> sizes = commands.sizes(uids);
        if (!sizes.keySet().containsAll(uids)) {
            String range = uids.get(0) + ":" + uids.get(uids.size() - 1);
            commands.search("UID " + range).forEach(uid -> sizes.putIfAbsent(uid, Long.MAX_VALUE));
        }
        return sizes;
    }

    /** Gives those that are ours now. */
    private List<Long> fetch(List<Long> uids, Map<Long, Long> sizes, boolean aside) throws ImapTrouble {
        List<Long> taken = new ArrayList<>();
        List<Long> together = new ArrayList<>();
        long bytes = 0;
        for (long uid : uids) {
            long size = sizes.getOrDefault(uid, -1L);
            boolean small = size <= SMALL_BYTES && !careful.contains(uid);
            if (!small || bytes + size > BYTES_AT_ONCE) {
                together(together, aside, taken);
                together.clear();
                bytes = 0;
            }
            if (size >= 0 && small) {
                together.add(uid);
                bytes += size;
            } else if (size >= 0 && goOn.getAsBoolean()) {
                alone(spot(uid, aside), taken);
            }
        }
        together(together, aside, taken);
        return taken;
    }

    /** Several small ones by one command; those that don't come that way are asked for one by one. */
    private void together(List<Long> uids, boolean aside, List<Long> taken) throws ImapTrouble {
        if (uids.isEmpty()) {
            return;
        }
        Map<Long, byte[]> contents;
        try {
            contents = commands.contents(uids);
        } catch (ImapTrouble trouble) {
            careful.addAll(uids);
            if (trouble.trouble() != MailboxTrouble.OTHER) {
                throw trouble;
            }
            contents = Map.of();
        }
        List<Fetched> got = new ArrayList<>();
        for (long uid : uids) {
            byte[] bytes = contents.get(uid);
            if (bytes == null || bytes.length == 0) {
                takeTogether(got, taken);
                got.clear();
                if (goOn.getAsBoolean()) {
                    alone(spot(uid, aside), taken);
                }
            } else {
                got.add(new Fetched(spot(uid, aside), spools.of(bytes)));
            }
        }
        takeTogether(got, taken);
    }

    /** Where that can't be, each is taken by itself, so that one keeps back no other. */
    private void takeTogether(List<Fetched> mails, List<Long> taken) throws ImapTrouble {
        if (mails.isEmpty() || !goOn.getAsBoolean()) {
            return;
        }
        try {
            taking.take(new FetchedMails(List.copyOf(mails)));
        } catch (TakeFetched.TakenAlready | NotTaken notAll) {
            LOG.debug("Mails are taken one by one", notAll);
            for (Fetched mail : mails) {
                if (goOn.getAsBoolean()) {
                    take(mail.spot(), mail.raw(), taken);
                }
            }
            return;
        }
        mails.forEach(mail -> {
            passed(mail.spot());
            taken.add(mail.spot().uid());
        });
    }

    private void alone(TakeFetched.Spot spot, List<Long> taken) throws ImapTrouble {
        Spool raw;
        try (InputStream bytes = commands.content(spot.uid())) {
            raw = spools.take(bytes);
        } catch (IOException broken) {
            if (broken.getCause() instanceof ImapTrouble trouble) {
                unfetchable(spot, trouble);
            } else {
                setAside(spot, broken);
            }
            return;
        }
        breaks.remove(spot.uid());
        if (raw.size() == 0) {
            setAside(spot, new IOException("the server gave nothing"));
        } else {
            take(spot, raw, taken);
        }
    }

    private void unfetchable(TakeFetched.Spot spot, ImapTrouble trouble) throws ImapTrouble {
        boolean refused = trouble.trouble() == MailboxTrouble.OTHER;
        if (refused || spot.aside() || breaks.merge(spot.uid(), 1, Integer::sum) >= BREAKS) {
            breaks.remove(spot.uid());
            setAside(spot, trouble);
        }
        if (!refused) {
            throw trouble;
        }
    }

    private void take(TakeFetched.Spot spot, Spool raw, List<Long> taken) throws ImapTrouble {
        try (raw) {
            taking.take(new FetchedMails(List.of(new Fetched(spot, raw))));
            passed(spot);
            taken.add(spot.uid());
        } catch (TakeFetched.TakenAlready byAnother) {
            LOG.debug("{}", byAnother.getMessage());
            passed(spot);
        } catch (NotTaken broken) {
            setAside(spot, broken.getCause());
        } catch (IOException notDeleted) {
            LOG.debug("A spooled mail is deleted at the next start", notDeleted);
        }
    }

    /** Where not even that can be written down, nothing can be stored now, and the mail is no worse than others. */
    private void setAside(TakeFetched.Spot spot, Throwable why) throws ImapTrouble {
        try {
            keepPlace.setAside(spot, why.getMessage() == null ? why.toString() : why.getMessage());
        } catch (RuntimeException nothingIsStored) {
            throw new ImapTrouble(MailboxTrouble.NOT_STORED, why.toString());
        }
        passed(spot);
        LOG.warn(
                "Mail {} in {} can't be taken; it stays there and is tried again: {}",
                spot.uid(),
                mailbox,
                why.toString());
    }

    private void passed(TakeFetched.Spot spot) {
        careful.remove(spot.uid());
        if (!spot.aside()) {
            place.passed(spot.uid());
        }
    }

    private TakeFetched.Spot spot(long uid, boolean aside) {
        return new TakeFetched.Spot(place.folder(), place.validity(), uid, aside);
    }

    private void tidy(List<Long> uids) throws ImapTrouble {
        for (int from = 0; from < uids.size(); from += MAILS_AT_ONCE) {
            List<Long> some = uids.subList(from, Math.min(uids.size(), from + MAILS_AT_ONCE));
            if (hosting.afterwards() == Afterwards.MOVE) {
                commands.move(some, hosting.moveTo());
            } else {
                commands.markRead(some);
            }
        }
        place.tidied(uids);
    }
}
