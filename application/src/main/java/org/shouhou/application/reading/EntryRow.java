package org.shouhou.application.reading;

import java.time.Instant;
import java.util.List;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * One entry of the register with everything but its HTML.
 *
 * @param outcome what became of its arrival; for what came by no delivery (a call, a letter), whether it opened its case
 *     or joined it; null for what we sent. Never {@code DUPLICATE}: a duplicate is an arrival without an entry
 * @param caseNumber null where it belongs to no case
 * @param to the visible recipients, comma-separated
 * @param messageId without angle brackets, or null
 * @param rawSha256 of the original bytes, or null where there are none
 * @param receivedAt when it reached the company, or when we wrote it
 * @param problem why it is quarantined or undelivered, or null
 */
public record EntryRow(
        long id,
        Channel channel,
        Direction direction,
        Outcome outcome,
        CaseNumber caseNumber,
        String fromAddress,
        String fromName,
        String to,
        String cc,
        String subject,
        String text,
        List<Attachment> attachments,
        String messageId,
        String rawSha256,
        Instant receivedAt,
        CorrespondenceStatus status,
        String problem) {}
