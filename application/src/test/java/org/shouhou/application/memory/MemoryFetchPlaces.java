package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shouhou.application.port.FetchPlaces;
import org.shouhou.application.port.MailboxTrouble;

/** How far folders have been fetched, kept in memory. */
public final class MemoryFetchPlaces implements FetchPlaces {

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, TreeMap<Long, Aside>> asides = new HashMap<>();

    @Override
    public synchronized Optional<Place> find(String folder) {
        return Optional.ofNullable(places.get(folder));
    }

    @Override
    public synchronized void begin(String folder, long validity, long upTo, Instant now) {
        Place before = places.get(folder);
        Instant fetchedAt = before == null ? null : before.fetchedAt();
        places.put(folder, new Place(validity, now, upTo, upTo, null, fetchedAt, 0, null, "", null));
        asides.remove(folder);
    }

    @Override
    public synchronized boolean advance(String folder, long validity, long uid, Instant now) {
        Place it = places.get(folder);
        if (it == null || it.validity() != validity || it.upTo() >= uid) {
            return false;
        }
        places.put(
                folder,
                new Place(
                        validity,
                        it.begunAt(),
                        uid,
                        it.tidiedUpTo(),
                        it.lookedAt(),
                        now,
                        it.waiting(),
                        it.trouble(),
                        it.troubleDetail(),
                        it.troubledSince()));
        return true;
    }

    @Override
    public synchronized void tidiedUpTo(String folder, long uid) {
        Place it = places.get(folder);
        places.put(
                folder,
                new Place(
                        it.validity(),
                        it.begunAt(),
                        it.upTo(),
                        uid,
                        it.lookedAt(),
                        it.fetchedAt(),
                        it.waiting(),
                        it.trouble(),
                        it.troubleDetail(),
                        it.troubledSince()));
    }

    @Override
    public synchronized void setAside(String folder, long uid, String reason, Instant now, Instant again) {
        asides.computeIfAbsent(folder, none -> new TreeMap<>())
                .merge(
                        uid,
                        new Aside(uid, reason, now, again, reason.isEmpty() ? 0 : 1, false),
                        (before, tried) ->
                                new Aside(uid, reason, before.since(), again, before.tries() + 1, before.taken()));
    }

    @Override
    public synchronized boolean takeUp(String folder, long uid, Instant now) {
        Aside it = asides.getOrDefault(folder, new TreeMap<>()).get(uid);
        if (it == null || it.taken()) {
            return false;
        }
        asides.get(folder).put(uid, new Aside(uid, it.reason(), it.since(), it.again(), it.tries(), true));
        return true;
    }

    @Override
    public synchronized void forget(String folder, Collection<Long> uids) {
        asides.getOrDefault(folder, new TreeMap<>()).keySet().removeAll(uids);
    }

    @Override
    public synchronized List<Aside> aside(String folder) {
        return List.copyOf(asides.getOrDefault(folder, new TreeMap<>()).values());
    }

    @Override
    public synchronized void looked(String folder, int waiting, Instant now) {
        Place it = places.get(folder);
        places.put(
                folder,
                new Place(
                        it.validity(),
                        it.begunAt(),
                        it.upTo(),
                        it.tidiedUpTo(),
                        now,
                        it.fetchedAt(),
                        waiting,
                        null,
                        "",
                        null));
    }

    @Override
    public synchronized void left(String folder) {
        Place it = places.get(folder);
        if (it != null) {
            places.put(
                    folder,
                    new Place(
                            it.validity(),
                            it.begunAt(),
                            it.upTo(),
                            it.tidiedUpTo(),
                            it.lookedAt(),
                            it.fetchedAt(),
                            0,
                            null,
                            "",
                            null));
        }
    }

    @Override
    public synchronized void troubled(String folder, MailboxTrouble trouble, String detail, Instant now) {
        Place it = places.getOrDefault(folder, new Place(0, now, 0, 0, null, null, 0, null, "", null));
        places.put(
                folder,
                new Place(
                        it.validity(),
                        it.begunAt(),
                        it.upTo(),
                        it.tidiedUpTo(),
                        it.lookedAt(),
                        it.fetchedAt(),
                        it.waiting(),
                        trouble,
                        detail,
                        it.troubledSince() == null ? now : it.troubledSince()));
    }
}
