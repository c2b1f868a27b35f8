package org.shouhou.adapters.in.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.shouhou.adapters.imap.ImapFolderCommands;
import org.shouhou.adapters.imap.ImapTrouble;
import org.shouhou.application.intake.KeepPlace;
import org.shouhou.application.port.FetchPlaces.Aside;
import org.shouhou.application.port.FetchPlaces.Place;
import org.shouhou.domain.hosting.StartWith;

/**
 * Where we are in a folder: what is found out when it is opened, what is new beyond that, and what has still to be marked
 * or moved.
 */
final class FolderPlace {

    /** Clocks differ, and the search by date knows only days. */
    private static final Duration TO_BE_SURE = Duration.ofDays(2);

    private static final DateTimeFormatter IMAP_DAY = DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH);

    private final String folder;
    private final KeepPlace keepPlace;
    private final long validity;
    private long upTo;
    private long tidiedUpTo;

    private FolderPlace(String folder, KeepPlace keepPlace, Place place) {
        this.folder = folder;
        this.keepPlace = keepPlace;
        this.validity = place.validity();
        this.upTo = place.upTo();
        this.tidiedUpTo = place.tidiedUpTo();
    }

    /** Finds where we are; a folder we never were in, or whose numbers no longer hold, is begun. */
    static FolderPlace in(
            String folder, StartWith startWith, long validity, ImapFolderCommands commands, KeepPlace keepPlace)
            throws ImapTrouble {
        Place before = keepPlace.find(folder).orElse(null);
        if (before != null && before.validity() == validity) {
            return new FolderPlace(folder, keepPlace, before);
        }
        List<Long> all = commands.search("ALL");
        long last = all.isEmpty() ? 0 : all.get(all.size() - 1);
        Set<Long> also = new TreeSet<>();
        if (startWith == StartWith.UNREAD) {
            also.addAll(commands.search("UNSEEN"));
        }
        if (before == null || before.validity() == 0) {
            // everything: nothing is behind us
            long from = startWith == StartWith.ALL ? 0 : last;
            return new FolderPlace(
                    folder, keepPlace, keepPlace.begin(folder, validity, from, from == 0 ? Set.of() : also));
        }
        also.addAll(commands.search("SINCE " + IMAP_DAY.format(since(before, keepPlace.aside(folder)))));
        return new FolderPlace(folder, keepPlace, keepPlace.begin(folder, validity, last, also));
    }

    /**
     * The server has numbered the folder anew. What came before we last looked in has been taken, but for what was set
     * aside; the days since then are fetched once more, and the same mail is recognized as such.
     */
    private static LocalDate since(Place before, List<Aside> aside) {
        Instant oldest = before.lookedAt() == null ? before.begunAt() : before.lookedAt();
        for (Aside it : aside) {
            oldest = it.since().isBefore(oldest) ? it.since() : oldest;
        }
        return oldest.minus(TO_BE_SURE).atZone(ZoneOffset.UTC).toLocalDate();
    }

    String folder() {
        return folder;
    }

    long validity() {
        return validity;
    }

    /** The mails nobody has dealt with yet, ascending. */
    List<Long> newOnes(ImapFolderCommands commands) throws ImapTrouble {
        // where there are none beyond, the server names the last one
        return commands.search("UID " + (upTo + 1) + ":*").stream()
                .filter(uid -> uid > upTo)
                .toList();
    }

    List<Aside> aside() {
        return keepPlace.aside(folder);
    }

    /** A new mail has been taken or set aside. */
    void passed(long uid) {
        upTo = Math.max(upTo, uid);
    }

    /** A mail that was set aside isn't in the folder any more. */
    void gone(long uid) {
        keepPlace.settled(folder, tidiedUpTo, List.of(uid));
    }

    /** What was taken but not marked or moved, since the connection broke off in between. */
    List<Long> untidy(ImapFolderCommands commands) throws ImapTrouble {
        Set<Long> untidy = new TreeSet<>();
        if (tidiedUpTo < upTo) {
            commands.search("UID " + (tidiedUpTo + 1) + ":" + upTo).stream()
                    .filter(uid -> uid > tidiedUpTo && uid <= upTo)
                    .forEach(untidy::add);
        }
        for (Aside it : aside()) {
            if (it.taken()) {
                untidy.add(it.uid());
            } else {
                untidy.remove(it.uid());
            }
        }
        return List.copyOf(untidy);
    }

    /** All that was taken has been marked or moved. */
    void tidied(Collection<Long> aside) {
        if (tidiedUpTo < upTo || !aside.isEmpty()) {
            keepPlace.settled(folder, upTo, aside);
            tidiedUpTo = upTo;
        }
    }
}
