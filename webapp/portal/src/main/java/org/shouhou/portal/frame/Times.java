package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as they stand on the pages: in the company's zone, dates as 2026-11-23, promises by what is left of them. */
@Named
@RequestScoped
public class Times {

    private static final Duration SOON = Duration.ofHours(4);
    private static final Duration DRAWING = Duration.ofSeconds(2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private ZoneId zone;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    public String day(Instant time) {
        return time == null ? "" : DAY.format(time.atZone(zone));
    }

    public String minute(Instant time) {
        return time == null ? "" : MINUTE.format(time.atZone(zone));
    }

    /** The time of day only, for what is just happening. */
    public String clock(Instant time) {
        return CLOCK.format(time.atZone(zone));
    }

    /** To the second, for what comes soon. */
    public String second(Instant time) {
        return SECOND.format(time.atZone(zone));
    }

    /** How a field for date and time has it, such as {@code 2026-11-23T10:00}. */
    public String field(Instant time) {
        return time == null
                ? ""
                : time.atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    public Long millis(Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    /** When what a page shows was read, at the latest; in milliseconds, with some to spare for drawing it. */
    public long getDrawn() {
        return clock.instant().minus(DRAWING).toEpochMilli();
    }

    public ZoneId zone() {
        return zone;
    }

    /** The style of a promise: {@code met}, {@code running}, {@code soon} or {@code breached}. */
    public String state(Instant due, Instant met) {
        if (due == null) {
            return "";
        }
        if (met != null) {
            return met.isAfter(due) ? "breached" : "met";
        }
        Duration left = Duration.between(clock.instant(), due);
        return left.isNegative() ? "breached" : left.compareTo(SOON) < 0 ? "soon" : "running";
    }

    public String icon(Instant due, Instant met) {
        return switch (state(due, met)) {
            case "met" -> "check";
            case "breached" -> "alarm";
            default -> "clock";
        };
    }

    /** What is left of a promise, by how much it is late, or that it was kept. */
    public String said(Instant due, Instant met) {
        if (due == null) {
            return "";
        }
        if (met != null && !met.isAfter(due)) {
            return words.say("clock.met");
        }
        String key = met != null ? "clock.met-late" : clock.instant().isAfter(due) ? "clock.late" : "clock.left";
        Instant until = met != null ? met : clock.instant();
        return words.raw(key).replace("{t}", span(Duration.between(until, due).abs()));
    }

    /** How long something takes; a dash where nobody knows. */
    public String length(Duration length) {
        return length == null ? "–" : span(length);
    }

    private String span(Duration span) {
        String shape = span.toDays() > 0 ? "clock.days" : span.toHours() > 0 ? "clock.hours" : "clock.minutes";
        return words.raw(shape)
                .replace("{d}", String.valueOf(span.toDays()))
                .replace("{h}", String.valueOf(span.toHoursPart()))
                .replace("{m}", String.valueOf(span.toMinutesPart()));
    }
}
