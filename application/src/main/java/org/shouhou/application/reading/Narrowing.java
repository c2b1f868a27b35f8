package org.shouhou.application.reading;

import java.time.Instant;
import org.shouhou.domain.servicecase.FaultCause;

/**
 * What narrows a list of cases beside state, channel, holder, words and clock.
 *
 * @param openedFrom only cases that came in then or later; null for any
 * @param openedBefore only cases that came in before; null for any
 * @param cause only cases with that cause; null for any
 * @param breached only cases whose first reply broke its promise (D4)
 * @param lyingWith only open cases that lie with this department, or with {@link #NOBODY}; null for any
 */
public record Narrowing(
        Instant openedFrom, Instant openedBefore, FaultCause cause, boolean breached, String lyingWith) {

    /** In place of a department: nobody holds the case and no department owes an answer. */
    public static final String NOBODY = "-";

    public static final Narrowing NONE = new Narrowing(null, null, null, false, null);
}
