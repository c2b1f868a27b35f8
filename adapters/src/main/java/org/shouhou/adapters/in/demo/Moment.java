package org.shouhou.adapters.in.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something in a sample story happens, seen from now: {@code -3d 09:12} is that time of day three days ago in the
 * company's zone, {@code -2h 40m} so long ago; both with {@code +} lie ahead.
 */
final class Moment {

    private static final Pattern DAY = Pattern.compile("([+-]\\d+)d (\\d\\d:\\d\\d)");
    private static final Pattern SPAN = Pattern.compile("([+-])(?:(\\d+)h)? ?(?:(\\d+)m)?");

    private Moment() {}

    /** @param now in the company's zone */
    static Instant of(String text, ZonedDateTime now) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return now.plusDays(Long.parseLong(day.group(1)))
                    .with(LocalTime.parse(day.group(2)))
                    .toInstant();
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches() && text.length() > 1) {
            Duration length = Duration.ofHours(number(span.group(2))).plusMinutes(number(span.group(3)));
            Instant from = now.toInstant();
            return "-".equals(span.group(1)) ? from.minus(length) : from.plus(length);
        }
        throw new IllegalStateException("No time: \"" + text + "\"");
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
