package org.shouhou.application.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page, empty on the last
 * @param previous the cursor of the page before, empty on the first
 * @param count how many there are on all pages, counted no further than just beyond {@link WorkCounts#CAP}
 */
public record ListPage<T>(List<T> rows, Optional<String> next, Optional<String> previous, long count) {

    /** The same page with its rows told otherwise. */
    public <R> ListPage<R> map(Function<T, R> how) {
        return new ListPage<>(rows.stream().map(how).toList(), next, previous, count);
    }
}
