package org.shouhou.application.reading;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;

/**
 * A place in a list that is ordered by id, and how many rows to read from there on.
 *
 * @param newestFirst the order
 * @param beyond the id of the last row before the place; empty at the list's beginning
 * @param size rows at most, 1 to 500
 */
public record Place(boolean newestFirst, OptionalLong beyond, int size) {

    /** The most rows of one page. */
    public static final int LARGEST = 500;

    private static final Pattern CURSOR = Pattern.compile("([no])(\\d{1,18})");

    public Place {
        size = Math.max(1, Math.min(size, LARGEST));
    }

    /** The beginning of the list. */
    public static Place beginning(boolean newestFirst, int size) {
        return new Place(newestFirst, OptionalLong.empty(), size);
    }

    /** The place a cursor stands for, in the same order; the beginning where there is no cursor. */
    public Place at(Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return this;
        }
        Matcher matcher = CURSOR.matcher(cursor.get());
        RuleBroken.unless(
                matcher.matches() && matcher.group(1).equals(newestFirst ? "n" : "o"), "list.cursor.malformed");
        return new Place(newestFirst, OptionalLong.of(Long.parseLong(matcher.group(2))), size);
    }

    /** The cursor of the place behind this row. */
    public String cursorBehind(long id) {
        return (newestFirst ? "n" : "o") + id;
    }
}
