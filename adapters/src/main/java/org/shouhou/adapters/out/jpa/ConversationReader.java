package org.shouhou.adapters.out.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;

/** Reads what came and went in a case, and how far what went is, in a fixed number of queries. */
final class ConversationReader {

    private final EntityManager entityManager;

    ConversationReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<CaseView.Entry> entries(long caseId) {
        Map<Long, List<Attachment>> attachments = attachments(caseId);
        Map<Long, CaseView.Sending> sending = sending(caseId);
        Set<Long> doubtful = doubtful(caseId);
        Map<Long, List<Fate>> fates = fates(caseId);
        return entityManager
                // not the entries themselves: the HTML of a long conversation would be carried along unseen
                .createQuery(
                        "select x.id, x.direction, x.channel, x.status, x.automatic, x.fromAddress, x.fromName,"
                                + " x.toAddresses, x.ccAddresses, e.name, x.subject, x.text,"
                                + " case when x.html is null then 0 else 1 end, x.looksMatter, x.picturesElsewhere, x.occurredAt, x.sentAt, x.problem,"
                                + " case when x.rawDocumentId is null then 0 else 1 end, x.authorId, x.replyTo, x.phone,"
                                + " x.letterNumber, x.writtenOn, x.postedAs"
                                + " from Correspondence x left join Employee e on e.id = x.authorId"
                                + " where x.caseId = :caseId order by x.occurredAt, x.id",
                        Object[].class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .map(found -> entry(
                        found,
                        attachments.getOrDefault((Long) found[0], List.of()),
                        sending.get((Long) found[0]),
                        doubtful.contains((Long) found[0]),
                        fates.getOrDefault((Long) found[0], List.of())))
                .toList();
    }

    private Map<Long, List<Attachment>> attachments(long caseId) {
        Map<Long, List<Attachment>> byEntry = new HashMap<>();
        entityManager
                .createQuery(
                        "select x.id, a.fileName, a.mediaType, a.size, a.sha256, a.documentId, a.contentId"
                                + " from Correspondence x join x.attachments a where x.caseId = :caseId"
                                + " order by x.id, index(a)",
                        Object[].class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .forEach(found -> byEntry.computeIfAbsent((Long) found[0], id -> new ArrayList<>())
                        .add(attachment(found)));
        return byEntry;
    }

    private static Attachment attachment(Object[] found) {
        return new Attachment(
                (String) found[1], (String) found[2], (Long) found[3], (String) found[4], (Long) found[5], (String)
                        found[6]);
    }

    private Map<Long, List<Fate>> fates(long caseId) {
        Map<Long, List<Fate>> byEntry = new HashMap<>();
        entityManager
                .createQuery(
                        "select x.id, f.recipient, f.progress, f.said, f.at from Correspondence x join x.fates f"
                                + " where x.caseId = :caseId order by x.id, f.recipient",
                        Object[].class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .forEach(found -> byEntry.computeIfAbsent((Long) found[0], id -> new ArrayList<>())
                        .add(new Fate(
                                (EmailAddress) found[1], (Progress) found[2], (String) found[3], (Instant) found[4])));
        return byEntry;
    }

    /** The mails whose sending ended without a word at least once. */
    @SuppressWarnings("unchecked")
    private Set<Long> doubtful(long caseId) {
        List<Number> entries = entityManager
                .createNativeQuery("select o.correspondence_id from correspondence x"
                        + " join outbox o on o.correspondence_id = x.id and o.uncertain"
                        + " where x.case_id = ?1 and x.direction = 'OUT'")
                .setParameter(1, caseId)
                .getResultList();
        return entries.stream().map(Number::longValue).collect(Collectors.toSet());
    }

    /** What waits to leave, by entry; one that waits for another mail of its case to leave waits for what that waits for. */
    @SuppressWarnings("unchecked")
    private Map<Long, CaseView.Sending> sending(long caseId) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select o.correspondence_id, o.created_at, head.next_attempt_at, head.last_error,"
                        + " x.status = 'QUEUED' and o.leased_until is null and not o.uncertain and not exists (select from correspondence_fate f"
                        + " where f.correspondence_id = x.id and f.progress not in ('PUT_OFF', 'REFUSED', 'RETURNED')) from correspondence x"
                        + " join outbox o on o.correspondence_id = x.id and o.state = 'WAITING'"
                        + " join lateral (select h.next_attempt_at, h.last_error from outbox h where h.state = 'WAITING'"
                        + " and h.group_key = o.group_key and h.destination = o.destination"
                        + " and coalesce(h.recipients && o.recipients, true) order by h.id limit 1) head on true"
                        + " where x.case_id = ?1 and x.direction = 'OUT' and x.status in ('QUEUED', 'DELIVERY_FAILED')"
                        + " and o.destination = 'mail'")
                .setParameter(1, caseId)
                .getResultList();
        Map<Long, CaseView.Sending> byEntry = new HashMap<>();
        for (Object[] row : rows) {
            byEntry.put(
                    ((Number) row[0]).longValue(),
                    new CaseView.Sending(
                            ((java.sql.Timestamp) row[1]).toInstant(),
                            ((java.sql.Timestamp) row[2]).toInstant(),
                            (String) row[3],
                            (Boolean) row[4]));
        }
        return byEntry;
    }

    private static CaseView.Entry entry(
            Object[] found,
            List<Attachment> attachments,
            CaseView.Sending sending,
            boolean doubtful,
            List<Fate> fates) {
        return new CaseView.Entry(
                (Long) found[0],
                (Direction) found[1],
                (Channel) found[2],
                (CorrespondenceStatus) found[3],
                (Boolean) found[4],
                (String) found[5],
                (String) found[6],
                (String) found[21],
                (EmailAddress) found[20],
                (String) found[7],
                (String) found[8],
                (String) found[9],
                (String) found[10],
                (String) found[11],
                yes(found[12]),
                (Boolean) found[13],
                (Integer) found[14],
                (Instant) found[15],
                (Instant) found[16],
                (String) found[17],
                yes(found[18]),
                List.copyOf(attachments),
                (Long) found[19],
                sending,
                doubtful,
                List.copyOf(fates),
                CaseView.Paper.of((String) found[22], (LocalDate) found[23], (String) found[24]));
    }

    private static boolean yes(Object one) {
        return ((Number) one).intValue() == 1;
    }
}
