package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhou.application.port.Watchers;

/** Who watches which case, kept in memory. */
public final class MemoryWatchers implements Watchers {

    private final Map<Long, Map<Long, Instant>> seenAt = new ConcurrentHashMap<>();

    @Override
    public void watch(long caseId, long employeeId, Instant at) {
        seenAt.computeIfAbsent(caseId, id -> new ConcurrentHashMap<>()).putIfAbsent(employeeId, at);
    }

    @Override
    public void unwatch(long caseId, long employeeId) {
        seenAt.getOrDefault(caseId, new ConcurrentHashMap<>()).remove(employeeId);
    }

    @Override
    public void saw(long caseId, long employeeId, Instant at) {
        seenAt.getOrDefault(caseId, new ConcurrentHashMap<>()).computeIfPresent(employeeId, (id, before) -> at);
    }

    @Override
    public Set<Long> of(long caseId) {
        return Set.copyOf(seenAt.getOrDefault(caseId, Map.of()).keySet());
    }
}
