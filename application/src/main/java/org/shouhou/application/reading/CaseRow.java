package org.shouhou.application.reading;

import java.time.Instant;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;

/**
 * A line of the case list; names are null where unknown.
 *
 * @param firstReplyDue when the 24 h clock runs out (D4)
 * @param firstReplyMet when a person first answered, or null
 * @param version of the case, to tell whether it changed since
 */
public record CaseRow(
        long id,
        CaseNumber number,
        CaseStatus status,
        Channel channel,
        String subject,
        String contactName,
        String customerName,
        String assigneeName,
        Instant occurredAt,
        Instant lastActivityAt,
        Instant firstReplyDue,
        Instant firstReplyMet,
        int openWorkItems,
        long version) {}
