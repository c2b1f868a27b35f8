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
 * @param dueBefore only those no person has answered yet and whose 24 h clock runs out before this time; null for any
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
        Optional<String> cursor,
        int size) {

    public CaseSearch {
        statuses = Set.copyOf(statuses);
        channels = Set.copyOf(channels);
        text = text == null ? "" : text.strip();
        size = Math.max(1, Math.min(size, 200));
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
        /** only open ones that no person has answered yet, the 24 h clock that runs out first on top */
        MOST_URGENT
    }
}
