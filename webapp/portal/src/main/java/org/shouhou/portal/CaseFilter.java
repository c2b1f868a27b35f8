package org.shouhou.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Holder;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.CountWork;
import org.shouhou.application.reading.Narrowing;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.portal.frame.Choices;

/**
 * Reads from a list's address which cases it shows: {@code q}, {@code status} (a state, {@code OPEN} or {@code ALL}),
 * {@code channel}, {@code holder} ({@code me}, {@code nobody}, {@code mine} for both), {@code clock} ({@code late},
 * {@code soon}), {@code order}, {@code from} and {@code until} (days of the company's zone on which cases came in), {@code
 * cause}, {@code breached}, {@code with} (the department an open case lies with, {@code -} for nobody), {@code product}
 * (the id of a product type), {@code warranty}, {@code repeated}, {@code priority}, {@code tag}, {@code cursor}.
 * What makes no sense counts as not given.
 */
final class CaseFilter {

    /** What belongs to the filter, and to its order. */
    static final List<String> PARAMETERS = List.of(
            "q",
            "status",
            "channel",
            "holder",
            "clock",
            "order",
            "from",
            "until",
            "cause",
            "breached",
            "with",
            "product",
            "warranty",
            "repeated",
            "priority",
            "tag");

    static final String OPEN = "OPEN";
    static final String ALL = "ALL";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String LATE = "late";
    private static final String SOON = "soon";
    private static final Set<CaseStatus> UNFINISHED = EnumSet.of(CaseStatus.NEW, CaseStatus.IN_PROGRESS);

    private final Function<String, Optional<String>> given;

    CaseFilter(Function<String, Optional<String>> given) {
        this.given = given;
    }

    /** The filter of an address that was kept, such as {@code status=NEW&holder=nobody}. */
    static CaseFilter kept(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new CaseFilter(name -> Optional.ofNullable(parameters.get(name)).filter(it -> !it.isEmpty()));
    }

    CaseSearch search(long employeeId, Instant now, ZoneId zone, int size) {
        return new CaseSearch(
                statuses(),
                option(Channel.class, "channel").map(Set::of).orElse(Set.of()),
                holder(),
                employeeId,
                text(),
                dueBefore(now),
                order(),
                narrowing(zone),
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
                .orElse(text().isEmpty() && !narrowed() ? OPEN : ALL);
    }

    Order order() {
        return option(Order.class, "order").orElse(clock().isEmpty() ? Order.LATEST_ACTIVITY : Order.MOST_URGENT);
    }

    private Narrowing narrowing(ZoneId zone) {
        return new Narrowing(
                day("from").map(it -> it.atStartOfDay(zone).toInstant()).orElse(null),
                day("until")
                        .map(it -> it.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null),
                option(FaultCause.class, "cause").orElse(null),
                given.apply("breached").isPresent(),
                given.apply("with").orElse(null),
                new Narrowing.About(
                        given.apply("product").map(Choices::id).orElse(null),
                        option(WarrantyStatus.class, "warranty").orElse(null),
                        given.apply("repeated").isPresent(),
                        option(Priority.class, "priority").orElse(null),
                        given.apply("tag")
                                .map(String::strip)
                                .filter(it -> !it.isEmpty())
                                .orElse(null)));
    }

    /** Whether it looks back: then what is over counts as well. */
    private boolean narrowed() {
        return Stream.of("from", "until", "cause", "breached", "repeated")
                .anyMatch(it -> given.apply(it).isPresent());
    }

    private Optional<LocalDate> day(String name) {
        return given.apply(name).filter(it -> DAY.matcher(it).matches()).flatMap(it -> {
            try {
                return Optional.of(LocalDate.parse(it));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        });
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
