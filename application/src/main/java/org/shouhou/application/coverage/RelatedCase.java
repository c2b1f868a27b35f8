package org.shouhou.application.coverage;

import java.time.Instant;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.ruling.EarlierRepair;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;

/**
 * Another case of the same machine or sender.
 *
 * @param resolvedAt null while it isn't, as are cause, part and remedy
 * @param warranty as it was ruled
 * @param sameMachine whether it is about the machine asked for
 */
public record RelatedCase(
        long id,
        CaseNumber number,
        CaseStatus status,
        String subject,
        Instant occurredAt,
        Instant resolvedAt,
        FaultCause cause,
        String part,
        String remedy,
        WarrantyStatus warranty,
        boolean sameMachine) {

    EarlierRepair repair() {
        return new EarlierRepair(id, number, resolvedAt, cause, part);
    }
}
