package org.shouhou.application.reading;

import java.time.Instant;
import java.util.List;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * One arrival, what it says as far as it could be read, and what became of it.
 *
 * @param version of the arrival, for changes that must not overlook others
 * @param problem why it could not be read, or null
 * @param caseNumber the case it belongs to, or null
 * @param said what was read, or null where nothing was: pending, or the same as an earlier arrival
 * @param original the beginning of the original bytes as text
 * @param cut whether the original is longer than that
 */
public record DeliveryView(
        long id,
        long version,
        Instant receivedAt,
        String source,
        String envelopeFrom,
        String envelopeTo,
        long rawSize,
        Outcome outcome,
        Long duplicateOf,
        String problem,
        CaseNumber caseNumber,
        Said said,
        String original,
        boolean cut) {

    /** What the message says. */
    public record Said(
            long entryId,
            String fromName,
            String fromAddress,
            String to,
            String cc,
            String subject,
            String text,
            List<Attachment> attachments) {}
}
