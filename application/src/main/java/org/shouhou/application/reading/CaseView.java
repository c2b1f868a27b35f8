package org.shouhou.application.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shouhou.application.port.Deadlines;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.MailHead;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.field.ServiceReport;
import org.shouhou.domain.field.WorkOrderStatus;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.domain.servicecase.Resolution;

/**
 * Everything the case page shows.
 *
 * @param version what the user has seen; goes back with each action, so that a change of others is not overwritten
 * @param resolution what settled it, or null
 * @param preceding the closed case it goes on from, or null
 * @param mergedInto the case its matter goes on in, or null
 * @param links cases that have to do with it
 * @param earlier other cases of the same contact or customer, latest first
 * @param reports those made on the public page that are in it, the latest first
 */
public record CaseView(
        CaseRow row,
        long version,
        Long assigneeId,
        Disposition disposition,
        Instant firstReplyBreached,
        Resolution resolution,
        Instant resolvedAt,
        String closeReason,
        Instant closedAt,
        CaseNumber preceding,
        CaseNumber mergedInto,
        List<Link> links,
        Marks marks,
        Person contact,
        List<Entry> entries,
        List<Opinion> opinions,
        List<Note> notes,
        List<Referral> referrals,
        List<Job> jobs,
        List<Act> audit,
        List<CaseRow> earlier,
        List<Report> reports) {

    /** The arrival or the department's answer still to come that is up first, or null where there is none (D4). */
    public CaseRow.Pressing pressing() {
        Stream<CaseRow.Pressing> arrivals = jobs.stream()
                .filter(it -> it.status() == WorkOrderStatus.SENT)
                .map(it -> new CaseRow.Pressing(Deadlines.Kind.ARRIVAL, it.arriveBy()));
        Stream<CaseRow.Pressing> answers = referrals.stream()
                .filter(it -> it.status().open())
                .map(it -> new CaseRow.Pressing(Deadlines.Kind.ANSWER, it.dueAt()));
        return Stream.concat(arrivals, answers)
                .min(Comparator.comparing(CaseRow.Pressing::dueAt))
                .orElse(null);
    }

    /** The contact and their customer; each part null where unknown. */
    public record Person(
            Long id,
            String name,
            String email,
            String phone,
            Long customerId,
            String customer,
            String regionZh,
            String regionEn) {}

    /**
     * What people say of it beside what is done about it.
     *
     * @param tags in the order of their words
     * @param watchers who follows it, by name
     */
    public record Marks(Priority priority, List<String> tags, List<Watcher> watchers) {

        public boolean watchedBy(long employeeId) {
            return watchers.stream().anyMatch(it -> it.id() == employeeId);
        }
    }

    /** Somebody who follows the case without holding it. */
    public record Watcher(long id, String name) {}

    /**
     * A case that has to do with this one.
     *
     * @param kind {@code RELATED}, {@code SPLIT_OFF} where it came out of this one, {@code SPLIT_FROM} where this came out
     *     of it, {@code MERGED} where it was merged into this one
     */
    public record Link(CaseNumber number, String subject, CaseStatus status, String kind) {}

    /**
     * An entry of the conversation; its HTML is shown by {@link ReadHtmlMail} only.
     *
     * @param phone of who called, or null
     * @param author who of us wrote it, or wrote it down; or null
     * @param looksMatter whether it is best seen as its writer laid it out
     * @param picturesElsewhere how many pictures of its HTML are to be fetched from elsewhere
     * @param sending how it waits to leave, or null where it doesn't
     * @param doubtful whether it may have arrived, or arrived once more, without anybody having said so
     * @param fates what is known of a mail of ours by recipient
     * @param paper what stands on it where it is a letter on paper, or null
     */
    public record Entry(
            long id,
            Direction direction,
            Channel channel,
            CorrespondenceStatus status,
            boolean automatic,
            String fromAddress,
            String fromName,
            String phone,
            EmailAddress replyTo,
            String to,
            String cc,
            String author,
            String subject,
            String text,
            boolean hasHtml,
            boolean looksMatter,
            int picturesElsewhere,
            Instant occurredAt,
            Instant sentAt,
            String problem,
            boolean hasRaw,
            List<Attachment> attachments,
            Long authorId,
            Sending sending,
            boolean doubtful,
            List<Fate> fates,
            Paper paper) {

        /** Whose words they are. */
        public String by() {
            String outside = fromName == null || fromName.isEmpty() ? fromAddress : fromName;
            return direction == Direction.IN || author == null ? outside : author;
        }

        /** Whom it names, where it is a mail. */
        public MailHead head() {
            return new MailHead(direction, fromAddress, replyTo, to, cc);
        }
    }

    /**
     * A mail that waits to leave.
     *
     * @param since when it was written
     * @param next when it is tried, or tried again
     * @param problem why the last try came to nothing, or null where there was none
     * @param takeable whether nobody has it yet, so that it can be taken back
     */
    public record Sending(Instant since, Instant next, String problem, boolean takeable) {}

    /** What one of us thinks should be done about an entry. */
    public record Opinion(long entryId, String author, String text, Instant writtenAt) {}

    /** An internal note. */
    public record Note(long id, String author, String text, Instant writtenAt) {}

    /** A question to a department and its answer. */
    public record Referral(
            long id,
            String department,
            String departmentZh,
            String departmentEn,
            ReferralKind kind,
            String question,
            Instant dueAt,
            ReferralStatus status,
            String sentBy,
            Instant sentAt,
            String answer,
            String answeredBy,
            Instant endedAt,
            long version) {}

    /**
     * A work order at the customer's place.
     *
     * @param report null while there is none
     * @param signedCopy null while there is none
     * @param endedAt when it was done or cancelled, or null
     */
    public record Job(
            long id,
            String engineer,
            String task,
            String place,
            String onSiteContact,
            WorkOrderStatus status,
            Instant arriveBy,
            Instant arrivedAt,
            Instant leftAt,
            ServiceReport report,
            Attachment signedCopy,
            String cancelReason,
            String sentBy,
            Instant sentAt,
            Instant endedAt,
            long version) {}

    /**
     * What stands on a letter on paper, ours or theirs.
     *
     * @param number or null
     * @param writtenOn or null
     * @param postedAs the post's number of one of ours that was posted, or null
     */
    public record Paper(String number, LocalDate writtenOn, String postedAs) {

        /** Null where nothing of it is known. */
        public static Paper of(String number, LocalDate writtenOn, String postedAs) {
            return number == null && writtenOn == null && postedAs == null
                    ? null
                    : new Paper(number, writtenOn, postedAs);
        }
    }

    /** A report made on the public page, by whoever says to be {@code by}, and what it is about. */
    public record Report(long id, String by, Instant at, String subject) {}

    /** Who did what when. */
    public record Act(Instant at, String actor, String action, String detail) {}
}
