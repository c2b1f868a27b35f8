package org.shouhou.application.reading;

import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Deadlines;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Priority;

/**
 * A line of the case list; names are null where unknown.
 *
 * @param firstReplyDue when the 24 h clock runs out (D4)
 * @param firstReplyMet when a person first answered, or null
 * @param version of the case, to tell whether it changed since
 * @param traits what it is about, and what people say of it
 * @param pressing the time still to be kept that is up first; null where none runs, or where a list doesn't ask for it
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
        long version,
        Traits traits,
        Pressing pressing) {

    /** A line where cases are only named, and nothing is said of machines and tags. */
    public CaseRow(
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
            long version,
            Priority priority) {
        this(
                id,
                number,
                status,
                channel,
                subject,
                contactName,
                customerName,
                assigneeName,
                occurredAt,
                lastActivityAt,
                firstReplyDue,
                firstReplyMet,
                openWorkItems,
                version,
                new Traits(priority, List.of(), null, null, null, null),
                null);
    }

    /** A time somebody still has to keep: the first reply, an arrival, a department's answer (D4). */
    public record Pressing(Deadlines.Kind kind, Instant dueAt) {}

    /**
     * What a case is about, and what people say of it.
     *
     * @param tags in the order of their words
     * @param typeZh the product type, null while unknown
     * @param serialNumber of the machine, null while unknown
     * @param warranty null where nothing is ruled
     */
    public record Traits(
            Priority priority,
            List<String> tags,
            String typeZh,
            String typeEn,
            String serialNumber,
            WarrantyStatus warranty) {}
}
