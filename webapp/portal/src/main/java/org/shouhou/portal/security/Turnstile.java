package org.shouhou.portal.security;

import java.util.HashMap;
import java.util.Map;

/** Lets so many in at once of each kind; whoever was let in leaves again. */
final class Turnstile {

    private final int atOnce;
    private final Map<String, Integer> inside = new HashMap<>();

    Turnstile(int atOnce) {
        this.atOnce = atOnce;
    }

    /** False where enough of that name are inside. */
    synchronized boolean enter(String name) {
        int count = inside.getOrDefault(name, 0);
        if (count >= atOnce) {
            return false;
        }
        inside.put(name, count + 1);
        return true;
    }

    synchronized void leave(String name) {
        inside.computeIfPresent(name, (who, count) -> count == 1 ? null : count - 1);
    }
}
