package org.shouhou.domain.servicecase;

import java.time.Instant;

/**
 * A promise with a time (D4): running until it is met; breached when the time passes first.
 *
 * <p>A breach stays on record even when the promise is kept later.
 */
public class Deadline {

    /** Where a promise stands. */
    public enum State {
        RUNNING,
        MET,
        BREACHED
    }

    private Instant dueAt;
    private Instant metAt;
    private Instant breachedAt;

    protected Deadline() {}

    public Deadline(Instant dueAt) {
        this.dueAt = dueAt;
    }

    /** The promise was kept at this time; only the first keeping counts. */
    public void meet(Instant when) {
        if (metAt == null) {
            metAt = when;
            if (when.isAfter(dueAt) && breachedAt == null) {
                breachedAt = dueAt;
            }
        }
    }

    /** Another promise is kept together with this one: the earlier time counts for both, while it is open. */
    void isDueNoLaterThan(Deadline other) {
        if (metAt == null && other.metAt == null && other.dueAt.isBefore(dueAt)) {
            dueAt = other.dueAt;
            breachedAt = breachedAt == null ? other.breachedAt : breachedAt;
        }
    }

    /** What met it is undone. A breach that only the late keeping made known is to be found again by the clock. */
    public void unmeet() {
        metAt = null;
        if (dueAt.equals(breachedAt)) {
            breachedAt = null;
        }
    }

    /** Records the breach once the time has passed unmet; true when this call recorded it. */
    public boolean breachIfLate(Instant now) {
        if (metAt == null && breachedAt == null && now.isAfter(dueAt)) {
            breachedAt = now;
            return true;
        }
        return false;
    }

    /** Where the promise stands at the given time. */
    public State state(Instant now) {
        if (metAt != null && !metAt.isAfter(dueAt)) {
            return State.MET;
        }
        return metAt != null || now.isAfter(dueAt) ? State.BREACHED : State.RUNNING;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** When the promise was kept, or null. */
    public Instant metAt() {
        return metAt;
    }

    /** When the breach was recorded, or null. */
    public Instant breachedAt() {
        return breachedAt;
    }
}
