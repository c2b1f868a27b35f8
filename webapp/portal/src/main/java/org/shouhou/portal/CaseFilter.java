package org.shouhou.portal;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.CountWork;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.CaseStatus;

/**
 * Reads from a list's address which cases it shows: {@code q}, {@code status} (a state, {@code OPEN} or {@code ALL}),
 * {@code channel}, {@code holder} ({@code me}, {@code nobody}, {@code mine} for both), {@code clock} ({@code late},
 * {@code soon}), {@code order}, {@code cursor}. What makes no sense counts as not given.
 */
final class CaseFilter {

    static final String OPEN = "OPEN";
    static final String ALL = "ALL";
    private static final String LATE = "late";
    private static final String SOON = "soon";
    private static final Set<CaseStatus> UNFINISHED = EnumSet.of(CaseStatus.NEW, CaseStatus.IN_PROGRESS);

    private final Function<String, Optional<String>> given;

    CaseFilter(Function<String, Optional<String>> given) {
        this.given = given;
    }

    CaseSearch search(long employeeId, Instant now, int size) {
        return new CaseSearch(
                statuses(),
                option(Channel.class, "channel").map(Set::of).orElse(Set.of()),
                holder(),
                employeeId,
                text(),
                dueBefore(now),
                order(),
                given.apply("cursor"),
                size);
    }

    String text() {
        return given.apply("q").orElse("");
    }

    /** The chosen state by name. Words are searched for in all cases, a list without words begins with the open ones. */
    String status() {
        return given.apply("status")
                .filter(it -> it.equals(OPEN) || it.equals(ALL) || is(CaseStatus.class, it))
                .orElse(text().isEmpty() ? OPEN : ALL);
    }

    Order order() {
        return option(Order.class, "order").orElse(clock().isEmpty() ? Order.LATEST_ACTIVITY : Order.MOST_URGENT);
    }

    private Set<CaseStatus> statuses() {
        return switch (status()) {
            case ALL -> Set.of();
            case OPEN -> UNFINISHED;
            default -> Set.of(CaseStatus.valueOf(status()));
        };
    }

    private Holder holder() {
        return switch (given.apply("holder").orElse("")) {
            case "me" -> Holder.EMPLOYEE;
            case "nobody" -> Holder.NOBODY;
            case "mine" -> Holder.EMPLOYEE_OR_NOBODY;
            default -> Holder.ANYBODY;
        };
    }

    private Optional<String> clock() {
        return given.apply("clock").filter(it -> it.equals(LATE) || it.equals(SOON));
    }

    private Instant dueBefore(Instant now) {
        return clock().map(it -> it.equals(LATE) ? now : now.plus(CountWork.SOON))
                .orElse(null);
    }

    private <E extends Enum<E>> Optional<E> option(Class<E> type, String name) {
        return given.apply(name).filter(it -> is(type, it)).map(it -> Enum.valueOf(type, it));
    }

    private static <E extends Enum<E>> boolean is(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).anyMatch(it -> it.name().equals(name));
    }
}
