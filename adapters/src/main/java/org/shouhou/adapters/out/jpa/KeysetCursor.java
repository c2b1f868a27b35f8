package org.shouhou.adapters.out.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/**
 * A place in an ordered list: the moment and id of the row next to it, so that a deep page costs what the first does.
 *
 * @param forward whether the page lies behind that row, or before it
 */
record KeysetCursor(boolean forward, Instant key, long id) {

    private static final Pattern SHAPE = Pattern.compile("([np])(-?\\d{1,18})_(\\d{1,18})");

    static Optional<KeysetCursor> parse(Optional<String> text) {
        return text.map(given -> {
            Matcher matcher = SHAPE.matcher(given);
            RuleBroken.unless(matcher.matches(), "list.cursor.malformed");
            return new KeysetCursor(
                    matcher.group(1).equals("n"),
                    Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS),
                    Long.parseLong(matcher.group(3)));
        });
    }

    @Override
    public String toString() {
        return (forward ? "n" : "p") + ChronoUnit.MICROS.between(Instant.EPOCH, key) + "_" + id;
    }
}
