package org.shouhou.portal.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A month ({@code 2026-11}) or a year ({@code 2026}) of the register, as it stands in an address.
 *
 * @param month false for a whole year
 */
record RegisterTime(LocalDate first, boolean month) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2200;

    /** What was written, or this month where that is no time of ours. */
    static RegisterTime of(String written, LocalDate today) {
        try {
            RegisterTime time = written.length() > 4
                    ? new RegisterTime(YearMonth.parse(written).atDay(1), true)
                    : new RegisterTime(Year.parse(written).atDay(1), false);
            if (time.first.getYear() >= EARLIEST && time.first.getYear() <= LATEST) {
                return time;
            }
        } catch (DateTimeException unknown) {
            // somebody typed into the address
        }
        return new RegisterTime(today.withDayOfMonth(1), true);
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return next().first.atStartOfDay(zone).toInstant();
    }

    RegisterTime next() {
        return new RegisterTime(month ? first.plusMonths(1) : first.plusYears(1), month);
    }

    RegisterTime previous() {
        return new RegisterTime(month ? first.minusMonths(1) : first.minusYears(1), month);
    }

    /** The same time by the other measure: a month's year, a year's first month. */
    RegisterTime otherwise() {
        return new RegisterTime(month ? first.withDayOfYear(1) : first, !month);
    }

    @Override
    public String toString() {
        return month ? YearMonth.from(first).toString() : Year.from(first).toString();
    }
}
