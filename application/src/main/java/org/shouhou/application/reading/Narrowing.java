package org.shouhou.application.reading;

import java.time.Instant;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Priority;

/**
 * What narrows a list of cases beside state, channel, holder, words and clock.
 *
 * @param openedFrom only cases that came in then or later; null for any
 * @param openedBefore only cases that came in before; null for any
 * @param cause only cases with that cause; null for any
 * @param breached only cases whose first reply broke its promise (D4)
 * @param lyingWith only open cases that lie with this department, or with {@link #NOBODY}; null for any
 * @param about what they are about, and how they are marked
 */
public record Narrowing(
        Instant openedFrom, Instant openedBefore, FaultCause cause, boolean breached, String lyingWith, About about) {

    /**
     * What cases are about, and how they are marked.
     *
     * @param productTypeId only cases about that type of product; null for any
     * @param warranty only cases whose warranty is ruled so (S1); null for any
     * @param repeated only cases that repeat an earlier repair (D6)
     * @param priority only cases of that priority; null for any
     * @param tag only cases with that tag; null for any
     */
    public record About(Long productTypeId, WarrantyStatus warranty, boolean repeated, Priority priority, String tag) {

        public static final About ANYTHING = new About(null, null, false, null, null);
    }

    /** Whatever they are about. */
    public Narrowing(Instant openedFrom, Instant openedBefore, FaultCause cause, boolean breached, String lyingWith) {
        this(openedFrom, openedBefore, cause, breached, lyingWith, About.ANYTHING);
    }

    /** In place of a department: nobody holds the case and no department owes an answer. */
    public static final String NOBODY = "-";

    public static final Narrowing NONE = new Narrowing(null, null, null, false, null);
}
