package org.shouhou.application.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.reading.Visibility;

/**
 * Reads the register. Machines' mails, ours and theirs, spam and what was taken back stand in no register; a mail that
 * belongs to no case yet waits among the arrivals, a scanned letter stands here from the moment it came. The cost grows with the time that is asked for, not with the years before it.
 */
public interface RegisterLines {

    /**
     * The latest first.
     *
     * @param before the line next to those wanted, as {@link #place} tells it; empty for the latest
     * @throws org.shouhou.domain.RuleBroken {@code list.cursor.malformed} where the place isn't one of ours
     */
    List<RegisterLine> lines(RegisterFilter filter, Visibility visibility, Optional<String> before, int atMost);

    RegisterTotals totals(RegisterFilter filter, Visibility visibility);

    /** Where a line stands, to the microsecond. */
    static String place(RegisterLine line) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, line.at()) + "." + line.id();
    }
}
