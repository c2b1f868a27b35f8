package org.shouhou.application.reading;

import java.time.Instant;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseNumber;

/** One arrival and what became of it; entry, case and problem are null where there are none. */
public record DeliveryRow(
        long id,
        Instant receivedAt,
        String source,
        String envelopeFrom,
        String envelopeTo,
        long rawSize,
        String rawSha256,
        Outcome outcome,
        Long duplicateOf,
        Long correspondenceId,
        String subject,
        CaseNumber caseNumber,
        String problem) {}
