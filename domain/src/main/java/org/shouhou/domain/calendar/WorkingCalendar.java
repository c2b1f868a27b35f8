package org.shouhou.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouhou.domain.RuleBroken;

/** Counts working time: Monday to Friday but for special days, in the company's zone. */
public final class WorkingCalendar {

    /** Nobody plans further than that; a calendar without any working day ends here. */
    private static final int MOST_DAYS = 2000;

    private final ZoneId zone;
    private final WorkingHours hours;
    private final Map<LocalDate, SpecialDay> special;

    public WorkingCalendar(ZoneId zone, WorkingHours hours, Collection<SpecialDay> special) {
        this.zone = zone;
        this.hours = hours;
        this.special = special.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, it -> it));
    }

    public boolean works(LocalDate day) {
        return specialDay(day)
                .map(SpecialDay::working)
                .orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** What is special about the day, if anything. */
    public Optional<SpecialDay> specialDay(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /** When so much working time will have passed since then; a time outside working hours counts from the next ones. */
    public Instant after(Instant start, Duration workingTime) {
        RuleBroken.unless(!workingTime.isNegative(), "calendar.time.negative");
        Duration left = workingTime;
        ZonedDateTime at = start.atZone(zone);
        for (int days = 0; days < MOST_DAYS; days++) {
            LocalDate day = at.toLocalDate();
            for (WorkingHours.Stretch stretch : hours.stretches()) {
                ZonedDateTime begin = latest(at, day.atTime(stretch.from()).atZone(zone));
                ZonedDateTime end = day.atTime(stretch.to()).atZone(zone);
                if (works(day) && begin.isBefore(end)) {
                    Duration here = Duration.between(begin, end);
                    if (left.compareTo(here) <= 0) {
                        return begin.plus(left).toInstant();
                    }
                    left = left.minus(here);
                }
            }
            at = day.plusDays(1).atStartOfDay(zone);
        }
        throw new RuleBroken("calendar.never-works");
    }

    /**
     * A day, and how much of it counts.
     *
     * @param working nothing where the day isn't worked
     * @param special what is special about the day, or null
     */
    public record Counted(LocalDate day, Duration working, SpecialDay special) {}

    /**
     * The days between, first and last included, and how much working time of each lies between: how a time came about that
     * {@link #after} told. None where the end is before the start; no more than the calendar plans.
     */
    public List<Counted> days(Instant start, Instant end) {
        List<Counted> days = new ArrayList<>();
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        for (LocalDate day = from.toLocalDate();
                start.isBefore(end) && !day.isAfter(to.toLocalDate()) && days.size() < MOST_DAYS;
                day = day.plusDays(1)) {
            days.add(new Counted(day, worked(day, from, to), special.get(day)));
        }
        return days;
    }

    private Duration worked(LocalDate day, ZonedDateTime from, ZonedDateTime to) {
        Duration sum = Duration.ZERO;
        for (WorkingHours.Stretch stretch : hours.stretches()) {
            ZonedDateTime begin = latest(from, day.atTime(stretch.from()).atZone(zone));
            ZonedDateTime stop = earliest(to, day.atTime(stretch.to()).atZone(zone));
            if (works(day) && begin.isBefore(stop)) {
                sum = sum.plus(Duration.between(begin, stop));
            }
        }
        return sum;
    }

    private static ZonedDateTime latest(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static ZonedDateTime earliest(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
