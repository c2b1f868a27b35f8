package org.shouhou.domain.ruling;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;

/**
 * What was done to the same machine in another case before.
 *
 * @param part the part that was at fault, or empty where no part was
 */
public record EarlierRepair(long caseId, CaseNumber number, Instant resolvedAt, FaultCause cause, String part) {

    public EarlierRepair {
        part = part == null ? "" : part;
        cause = cause == null ? FaultCause.UNKNOWN : cause;
    }

    public boolean samePart(Resolution now) {
        return !key(part).isEmpty() && key(part).equals(key(now.part()));
    }

    /** A cause nobody found out is never the same as another. */
    public boolean sameCause(Resolution now) {
        return cause == now.cause() && cause != FaultCause.UNKNOWN;
    }

    /** Whether this settles the same problem once more; where nothing was wrong, nothing was repaired. */
    public boolean repeatedBy(Resolution now) {
        boolean repairs = cause != FaultCause.NO_FAULT && now.cause() != FaultCause.NO_FAULT;
        return repairs && (samePart(now) || sameCause(now));
    }

    /** Whole days from its end until the problem was reported again; 0 where it was reported before. */
    public long daysUntil(Instant requestedAgain) {
        return Math.max(0, Duration.between(resolvedAt, requestedAgain).toDays());
    }

    private static String key(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Punct}\\p{Pd}]", "");
    }
}
