package org.shouhou.portal.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which cases changed in the last minutes. */
final class RecentChanges {

    static final Duration REMEMBERED = Duration.ofMinutes(2);
    static final int AT_MOST = 5_000;

    private final Deque<Change> changes = new ArrayDeque<>();
    private Instant lastForgotten = Instant.MIN;

    private record Change(Instant at, long caseId) {}

    synchronized void add(long caseId, Instant now) {
        changes.addLast(new Change(now, caseId));
        while (changes.size() > AT_MOST || changes.getFirst().at().isBefore(now.minus(REMEMBERED))) {
            lastForgotten = changes.removeFirst().at();
        }
    }

    /** The cases that changed at that time or later; empty where that is no longer known. */
    synchronized Optional<Set<Long>> since(Instant time) {
        if (!time.isAfter(lastForgotten)) {
            return Optional.empty();
        }
        Set<Long> cases = new LinkedHashSet<>();
        for (Change change : changes) {
            if (!change.at().isBefore(time)) {
                cases.add(change.caseId());
            }
        }
        return Optional.of(cases);
    }
}
