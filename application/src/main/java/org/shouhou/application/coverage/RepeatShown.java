package org.shouhou.application.coverage;

import java.time.Instant;
import org.shouhou.domain.ruling.RepetitionCause;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * A repeated repair as the pages of both cases show it (D6).
 *
 * @param other the other case
 * @param otherIsEarlier whether that is the one repeated
 * @param daysBetween whole days from the earlier repair's end until the problem was reported again
 */
public record RepeatShown(
        CaseNumber other,
        boolean otherIsEarlier,
        boolean samePart,
        boolean sameCause,
        long daysBetween,
        RepetitionCause cause,
        String reason,
        String recordedBy,
        Instant recordedAt) {}
