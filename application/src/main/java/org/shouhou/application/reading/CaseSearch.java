package org.shouhou.application.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.CaseStatus;

/**
 * Which cases to list, in which order, and which page of them.
 *
 * @param statuses empty for any
 * @param channels empty for any
 * @param holder whose cases
 * @param holderId the employee where the holder is {@link Holder#EMPLOYEE}
 * @param text words that must all stand somewhere in the case; empty for anything, signs alone stand in none
 * @param dueBefore only open ones of which a time is up before this one: the first reply, an arrival, a department's
 *     answer (D4); null for any
 * @param narrowing what else
 * @param cursor the page, as a former page gave it; empty for the first
 * @param size rows a page, 1 to 200
 */
public record CaseSearch(
        Set<CaseStatus> statuses,
        Set<Channel> channels,
        Holder holder,
        long holderId,
        String text,
        Instant dueBefore,
        Order order,
        Narrowing narrowing,
        Optional<String> cursor,
        int size) {

    private static final int LARGEST = 200;

    public CaseSearch {
        statuses = Set.copyOf(statuses);
        channels = Set.copyOf(channels);
        text = text == null ? "" : text.strip();
        size = Math.max(1, Math.min(size, LARGEST));
    }

    /** Not narrowed any further. */
    public CaseSearch(
            Set<CaseStatus> statuses,
            Set<Channel> channels,
            Holder holder,
            long holderId,
            String text,
            Instant dueBefore,
            Order order,
            Optional<String> cursor,
            int size) {
        this(statuses, channels, holder, holderId, text, dueBefore, order, Narrowing.NONE, cursor, size);
    }

    /** The same list from another place on. */
    public CaseSearch at(Optional<String> place) {
        return new CaseSearch(statuses, channels, holder, holderId, text, dueBefore, order, narrowing, place, size);
    }

    /** The same cases from the beginning, in an order that doesn't change while they are read, the largest pages. */
    public CaseSearch steadily() {
        Order steady =
                switch (order) {
                    case LATEST_ACTIVITY -> Order.NEWEST;
                    case OLDEST_ACTIVITY -> Order.OLDEST;
                    default -> order;
                };
        return new CaseSearch(
                statuses, channels, holder, holderId, text, dueBefore, steady, narrowing, Optional.empty(), LARGEST);
    }

    /** Cases whatever their clock says. */
    public CaseSearch(
            Set<CaseStatus> statuses,
            Set<Channel> channels,
            Holder holder,
            long holderId,
            String text,
            Order order,
            Optional<String> cursor,
            int size) {
        this(statuses, channels, holder, holderId, text, null, order, cursor, size);
    }

    /** Whose cases. */
    public enum Holder {
        ANYBODY,
        NOBODY,
        EMPLOYEE,
        /** the employee's own and those nobody holds */
        EMPLOYEE_OR_NOBODY
    }

    /** The order of a list; ties are broken by id, so that pages never overlap. */
    public enum Order {
        LATEST_ACTIVITY,
        OLDEST_ACTIVITY,
        NEWEST,
        OLDEST,
        /** only those where a time is still to be kept, the one that is up first on top */
        MOST_URGENT
    }
}
