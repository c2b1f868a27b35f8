package org.shouhou.application.delivery;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How sending ended, until it is written down. An end that can't be written now, such as while the database is away, is
 * kept and written before anything else leaves: without it a message would go again when its claim runs out. For one
 * worker at a time.
 */
final class Ends {

    /** With the database there; who can't be written down even so is sent again, and doesn't hold up the others. */
    static final int TRIES = 5;

    private final Deque<Kept> kept = new ArrayDeque<>();

    private record Kept(Runnable end, int tries) {}

    void write(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException away) {
            keep(end);
            throw away;
        }
    }

    void keep(Runnable end) {
        kept.add(new Kept(end, 0));
    }

    /** @throws RuntimeException what hindered the first that couldn't be written; it and those behind it are kept */
    void writeKept() {
        while (!kept.isEmpty()) {
            Kept first = kept.poll();
            try {
                first.end().run();
            } catch (RuntimeException broken) {
                if (first.tries() + 1 < TRIES) {
                    kept.addFirst(new Kept(first.end(), first.tries() + 1));
                }
                throw broken;
            }
        }
    }
}
