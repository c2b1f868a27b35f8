package org.shouhou.application.quotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * A line of a list of quotations.
 *
 * @param label number and revision, such as {@code BJ2026-000012-2}
 * @param gross with tax, in CNY
 * @param sentAt null while it is a draft
 * @param endedAt when it was decided on, ran out or was taken back, or null
 * @param endReason why, or null or empty
 */
public record QuotationRow(
        long id,
        String label,
        CaseNumber caseNumber,
        String customer,
        QuotationStatus status,
        BigDecimal gross,
        LocalDate validUntil,
        String preparedBy,
        Instant preparedAt,
        Instant sentAt,
        Instant endedAt,
        String endReason,
        long version) {}
