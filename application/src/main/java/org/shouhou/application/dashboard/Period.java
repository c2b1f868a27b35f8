package org.shouhou.application.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that are looked at, in the company's zone, both included; at most some thirteen months, so that no question
 * grows with the years.
 */
public record Period(LocalDate from, LocalDate until) {

    public static final int LONGEST = 400;
    private static final int BY_DAY = 31;
    private static final int BY_WEEK = 190;

    public Period {
        if (from.isAfter(until)) {
            LocalDate later = from;
            from = until;
            until = later;
        }
        if (ChronoUnit.DAYS.between(from, until) >= LONGEST) {
            from = until.minusDays(LONGEST - 1L);
        }
    }

    /** So many days up to that one. */
    public static Period daysUpTo(LocalDate until, int days) {
        return new Period(until.minusDays(days - 1L), until);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** What it is shown by. */
    public Step step() {
        return days() <= BY_DAY ? Step.DAY : days() <= BY_WEEK ? Step.WEEK : Step.MONTH;
    }

    /** A day, a week from Monday on, or a month. */
    public enum Step {
        DAY,
        WEEK,
        MONTH;

        /** The step that day belongs to, by its first day. */
        public LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        public LocalDate next(LocalDate begin) {
            return switch (this) {
                case DAY -> begin.plusDays(1);
                case WEEK -> begin.plusWeeks(1);
                case MONTH -> begin.plusMonths(1);
            };
        }
    }
}
