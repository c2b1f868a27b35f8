package org.shouhou.application.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.shouhou.application.port.Turns;

/** Turns, kept in memory. */
public final class MemoryTurns implements Turns {

    private record Held(String holder, Instant until) {}

    private final Map<String, Held> held = new HashMap<>();

    @Override
    public synchronized boolean take(String task, String holder, Instant now, Instant until) {
        Held before = held.get(task);
        if (before != null && !before.holder().equals(holder) && before.until().isAfter(now)) {
            return false;
        }
        held.put(task, new Held(holder, until));
        return true;
    }

    @Override
    public synchronized void giveUp(String task, String holder) {
        Held before = held.get(task);
        if (before != null && before.holder().equals(holder)) {
            held.remove(task);
        }
    }
}
