package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds what comes by the public page: so much an hour from one network address, and from all of them together. People of
 * one house share an address, so that is more than one of them needs and less than a machine could do.
 */
@ApplicationScoped
public class ReportDoor {

    /** What is counted by itself. */
    public enum What {
        REPORT(10, 500),
        REPLY(30, 1_000),
        PLATE(30, 500),
        /** What was refused for what stood in it. */
        REFUSED(100, 5_000);

        private final int fromOne;
        private final int fromAll;

        What(int fromOne, int fromAll) {
            this.fromOne = fromOne;
            this.fromAll = fromAll;
        }
    }

    private static final Duration WHILE = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;
    /** A site with many networks gets as much as so many houses. */
    private static final int HOUSES = 5;

    private final Map<String, Deque<Instant>> turns = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Callers callers;
    private Clock clock;

    protected ReportDoor() {}

    @Inject
    public ReportDoor(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    /** From where somebody asks. */
    public String addressOf(HttpServletRequest request) {
        return callers.addressOf(request);
    }

    /** Takes a turn; false where that address, or all of them, had as many as they get within the hour. */
    public boolean admits(What what, HttpServletRequest request) {
        return admits(what, callers.addressOf(request));
    }

    /**
     * It was refused for what stood in it, and shall be put right: its turn is given back. So many of those within the hour,
     * too; then they count as any other.
     */
    public synchronized void refused(What what, HttpServletRequest request) {
        refused(what, callers.addressOf(request));
    }

    synchronized void refused(What what, String address) {
        if (admits(What.REFUSED, address)) {
            Network network = Network.of(address);
            for (String key : List.of(what.name(), what + " of " + network.site(), what + " " + network.house())) {
                within(key).pollLast();
            }
        }
    }

    synchronized boolean admits(What what, String address) {
        Deque<Instant> all = within(what.name());
        Network network = Network.of(address);
        Deque<Instant> site = within(what + " of " + network.site());
        Deque<Instant> one = within(what + " " + network.house());
        if (all.size() >= what.fromAll || site.size() >= HOUSES * what.fromOne || one.size() >= what.fromOne) {
            return false;
        }
        Instant now = clock.instant();
        all.addLast(now);
        site.addLast(now);
        one.addLast(now);
        return true;
    }

    private Deque<Instant> within(String key) {
        Deque<Instant> taken = turns.computeIfAbsent(key, none -> new ArrayDeque<>());
        Instant since = clock.instant().minus(WHILE);
        while (!taken.isEmpty() && taken.getFirst().isBefore(since)) {
            taken.removeFirst();
        }
        return taken;
    }
}
