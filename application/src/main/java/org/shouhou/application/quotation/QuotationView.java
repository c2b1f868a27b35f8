package org.shouhou.application.quotation;

import java.time.Instant;
import java.util.List;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.QuotationStatus;

/**
 * Everything about one quotation.
 *
 * @param subject the case's
 * @param sentTo, sentBy, sentAt null while it is a draft
 * @param endedBy who ended it, empty where time did, null while open
 * @param revisions all of the same number, the first one first, this among them
 */
public record QuotationView(
        QuotationRow row,
        String subject,
        Offer offer,
        int revision,
        String sentTo,
        String sentBy,
        Instant sentAt,
        String endedBy,
        List<QuotationRow> revisions) {

    /** Whether no later revision exists. */
    public boolean latest() {
        return revisions.get(revisions.size() - 1).id() == row.id();
    }

    /** Whether the next revision can be begun. */
    public boolean revisable() {
        return latest() && row.status() != QuotationStatus.DRAFT && row.status() != QuotationStatus.ACCEPTED;
    }
}
