package org.shouhou.domain.servicecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;

/**
 * What a customer asked for and everything done about it (服务单, P3).
 *
 * <p>{@code NEW → IN_PROGRESS → RESOLVED → CLOSED}, reopened from the last two. Every method checks, changes and returns
 * the event; a forbidden one throws {@link RuleBroken} and changes nothing.
 */
public class ServiceCase {

    private Long id;
    private CaseNumber number;
    private CaseStatus status;
    private String subject;
    private Channel channel;
    private Priority priority;
    private Long contactId;
    private Long customerId;
    private Long assigneeId;
    private Disposition disposition;
    private Instant occurredAt;
    private Instant recordedAt;
    private Instant lastActivityAt;
    private Deadline firstReply;
    private int openWorkItems;
    private FaultCause faultCause;
    private String faultPart;
    private String resolution;
    private Instant resolvedAt;
    private String closeReason;
    private Instant closedAt;
    private Long precedingId;
    private Long mergedIntoId;
    private String replySecret;
    private long version;

    protected ServiceCase() {}

    /**
     * Opens a case; its 24 h clock runs from the moment the request reached the company (D4).
     *
     * @param occurredAt when the request arrived
     * @param recordedAt when the software took it up
     * @param customerId null while the sender's company is unknown
     */
    public static Happened<ServiceCase, CaseEvent.Opened> open(
            CaseNumber number,
            Channel channel,
            String subject,
            Long contactId,
            Long customerId,
            Instant occurredAt,
            Instant recordedAt) {
        ServiceCase it = new ServiceCase();
        it.number = number;
        it.status = CaseStatus.NEW;
        it.channel = channel;
        it.priority = Priority.NORMAL;
        it.subject = shortened(subject);
        it.contactId = contactId;
        it.customerId = customerId;
        it.occurredAt = occurredAt;
        it.recordedAt = recordedAt;
        it.lastActivityAt = occurredAt;
        it.replySecret = ReplyToken.newSecret();
        it.firstReply = new Deadline(occurredAt.plus(CasePolicy.FIRST_REPLY));
        return new Happened<>(it, new CaseEvent.Opened(number, recordedAt, channel.name(), it.subject));
    }

    /** Something was made and this was the event of its making. */
    public record Happened<T, E>(T made, E event) {}

    /**
     * A further message of the customer's belongs to this case. One that is resolved or closed comes back to life within
     * the grace time; later, the caller opens a new case ({@link #takesReply}).
     */
    public List<CaseEvent> join(long correspondenceId, Instant at) {
        RuleBroken.unless(mergedIntoId == null, "case.merged", number.value());
        RuleBroken.unless(takesReply(at), "case.closed-too-long");
        touch(at);
        var joined = new CaseEvent.CorrespondenceJoined(number, at, correspondenceId);
        return isOver() ? List.of(joined, reopenBecause("customer-replied", at)) : List.of(joined);
    }

    /** The mail that opened it was read wrongly, and so was its subject. */
    public void correctSubject(String misread, String subject) {
        if (this.subject.equals(shortened(misread))) {
            this.subject = shortened(subject);
        }
    }

    /** It turned out whose it is; a customer that is known already stays. */
    public void isOf(long customer) {
        if (customerId == null) {
            customerId = customer;
        }
    }

    private static String shortened(String subject) {
        return subject == null ? "" : subject.substring(0, Math.min(subject.length(), 500));
    }

    /** It goes on where an older case, closed for too long to take a reply, ended. */
    public void follow(ServiceCase older) {
        RuleBroken.unless(older.status == CaseStatus.CLOSED, "case.not-over");
        precedingId = older.id;
    }

    /** What our mails in this case carry. */
    public ReplyToken replyToken() {
        return new ReplyToken(number, replySecret);
    }

    /** Whether this token is the case's own. */
    public boolean isNamedBy(ReplyToken token) {
        return token.number().equals(number) && token.opens(replySecret);
    }

    /** Whether a reply arriving at this time still belongs here. */
    public boolean takesReply(Instant at) {
        return status != CaseStatus.CLOSED || at.isBefore(closedAt.plus(CasePolicy.REOPENING_GRACE));
    }

    /** It matters that much beside others. */
    public void prioritise(Priority priority) {
        RuleBroken.unless(priority != null, "case.priority.missing");
        this.priority = priority;
    }

    /** Gives the case to one of the staff, who holds it from now on. */
    public CaseEvent.Assigned assign(long employeeId, String employeeName, Instant at) {
        requireWorkable();
        assigneeId = employeeId;
        startWork();
        touch(at);
        return new CaseEvent.Assigned(number, at, employeeName);
    }

    /** A rule gives a case nobody has looked at to one of the staff; it is as new as before. */
    public CaseEvent.Assigned allot(long employeeId, String employeeName, Instant at) {
        RuleBroken.unless(status == CaseStatus.NEW, "case.not-new");
        assigneeId = employeeId;
        touch(at);
        return new CaseEvent.Assigned(number, at, employeeName);
    }

    /** A person answered the customer; the first answer meets the 24 h clock, an automatic one never does (D4). */
    public CaseEvent.Answered answer(Disposition way, Instant at) {
        return answer(way, at, at);
    }

    /**
     * The same where it is written down later than it happened, as after a call.
     *
     * @param answeredAt not after {@code now}, nor before the minute in which the request came: people give minutes
     */
    public CaseEvent.Answered answer(Disposition way, Instant answeredAt, Instant now) {
        requireWorkable();
        RuleBroken.unless(!answeredAt.isAfter(now), "reply.at.future");
        RuleBroken.unless(!answeredAt.isBefore(occurredAt.truncatedTo(ChronoUnit.MINUTES)), "reply.at.before-request");
        boolean first = firstReply.metAt() == null;
        firstReply.meet(answeredAt);
        if (disposition == null) {
            disposition = way;
        }
        startWork();
        touch(now);
        return new CaseEvent.Answered(number, now, first);
    }

    /** Nothing is done about a request before it came; people give minutes. */
    public void requireNotBefore(Instant moment) {
        RuleBroken.unless(
                moment == null || !moment.isBefore(occurredAt.truncatedTo(ChronoUnit.MINUTES)),
                "reply.at.before-request");
    }

    /** We wrote to somebody about it who isn't the customer; no clock is met. */
    public void wroteToOthers(Instant at) {
        requireWorkable();
        startWork();
        touch(at);
    }

    /**
     * An answer was taken back before it left. If it met the 24 h clock, that runs again, unless another answer has met it
     * since.
     *
     * @param answeredAt when the answer was written
     * @param next when the customer was answered otherwise after that
     */
    public CaseEvent.AnswerTakenBack takeBackAnswer(Instant answeredAt, Optional<Instant> next, Instant at) {
        boolean metByIt = answeredAt.equals(firstReply.metAt());
        if (metByIt) {
            firstReply.unmeet();
            next.ifPresent(firstReply::meet);
        }
        if (firstReply.metAt() == null && disposition == Disposition.DIRECT_ANSWER) {
            disposition = null;
        }
        touch(at);
        return new CaseEvent.AnswerTakenBack(number, at, firstReply.metAt() == null);
    }

    /** Passed to a department to answer (转有关部门解答); one more work item is open. */
    public CaseEvent.Referred refer(String department, Instant at) {
        requireWorkable();
        openWorkItems++;
        disposition = Disposition.DEPARTMENT_ANSWER;
        startWork();
        touch(at);
        return new CaseEvent.Referred(number, at, department);
    }

    /** A referral was answered, declined or withdrawn; one work item less is open. */
    public CaseEvent.ReferralEnded referralEnded(String department, String status, Instant at) {
        RuleBroken.unless(openWorkItems > 0, "case.no-open-work");
        openWorkItems--;
        touch(at);
        return new CaseEvent.ReferralEnded(number, at, department, status);
    }

    /** An engineer is sent (派人现场处理); one more work item is open. */
    public CaseEvent.EngineerSent sendEngineer(String engineer, Instant arriveBy, Instant at) {
        requireWorkable();
        openWorkItems++;
        disposition = Disposition.ON_SITE;
        startWork();
        touch(at);
        return new CaseEvent.EngineerSent(number, at, engineer, arriveBy);
    }

    /** The engineer is there. */
    public CaseEvent.EngineerArrived engineerArrived(String engineer, Instant arrivedAt, boolean late, Instant at) {
        touch(at);
        return new CaseEvent.EngineerArrived(number, at, engineer, arrivedAt, late);
    }

    /** A work order was done or cancelled; one work item less is open. */
    public CaseEvent.WorkOrderEnded workOrderEnded(String engineer, String status, Instant at) {
        RuleBroken.unless(openWorkItems > 0, "case.no-open-work");
        openWorkItems--;
        touch(at);
        return new CaseEvent.WorkOrderEnded(number, at, engineer, status);
    }

    /** Nobody was at the customer's by the time they set (D4). */
    public CaseEvent.ArrivalBreached arrivalBreached(String engineer, Instant at) {
        return new CaseEvent.ArrivalBreached(number, at, engineer);
    }

    /** A department hasn't answered by the time it was given. */
    public CaseEvent.ReferralBreached referralBreached(String department, Instant at) {
        return new CaseEvent.ReferralBreached(number, at, department);
    }

    /** A quotation is being made (S2); one more work item is open. */
    public CaseEvent.QuotationDrafted quotationDrafted(String quotation, Instant at) {
        requireWorkable();
        openWorkItems++;
        startWork();
        touch(at);
        return new CaseEvent.QuotationDrafted(number, at, quotation);
    }

    /** A quotation went to the customer. */
    public CaseEvent.QuotationSent quotationSent(String quotation, String gross, String validUntil, Instant at) {
        requireWorkable();
        touch(at);
        return new CaseEvent.QuotationSent(number, at, quotation, gross, validUntil);
    }

    /** A quotation was decided on, ran out, or was taken back; one work item less is open. */
    public CaseEvent.QuotationEnded quotationEnded(String quotation, String status, Instant at) {
        RuleBroken.unless(openWorkItems > 0, "case.no-open-work");
        openWorkItems--;
        touch(at);
        return new CaseEvent.QuotationEnded(number, at, quotation, status);
    }

    /** A manager lets chargeable work begin before the customer has accepted (S2). */
    public CaseEvent.AcceptanceWaived acceptanceWaived(String reason, Instant at) {
        requireWorkable();
        touch(at);
        return new CaseEvent.AcceptanceWaived(number, at, reason);
    }

    /** The customer's matter is settled; refused while a work item is open. */
    public CaseEvent.Resolved resolve(Resolution settled, Instant at) {
        requireWorkable();
        RuleBroken.unless(openWorkItems == 0, "case.has-open-work", openWorkItems);
        faultCause = settled.cause();
        faultPart = settled.part();
        resolution = settled.remedy();
        status = CaseStatus.RESOLVED;
        resolvedAt = at;
        touch(at);
        return new CaseEvent.Resolved(
                number, at, resolution, faultCause.name(), faultPart.isEmpty() ? null : faultPart);
    }

    /** Puts a resolved case away. */
    public CaseEvent.Closed close(Instant at) {
        RuleBroken.unless(status == CaseStatus.RESOLVED, "case.not-resolved");
        return closeBecause("done", at);
    }

    /** Whether it was closed unresolved, as spam or a double. */
    public boolean wasDismissed() {
        return Stream.of(Dismissal.values()).anyMatch(it -> codeOf(it).equals(closeReason));
    }

    private static String codeOf(Dismissal why) {
        return why.name().toLowerCase(Locale.ROOT);
    }

    /** A new case that turns out to be spam or a double is closed unresolved; the reason stays on it. */
    public CaseEvent.Closed dismiss(Dismissal why, Instant at) {
        RuleBroken.unless(status == CaseStatus.NEW, "case.not-new");
        return closeBecause(codeOf(why), at);
    }

    /** Why a new case is closed without being handled. */
    public enum Dismissal {
        SPAM,
        DUPLICATE
    }

    /**
     * This case and the survivor are one matter. This one keeps its number, points to the survivor and is closed; the
     * survivor's customer is to be answered by whichever of both times is earlier (D4).
     *
     * @param belongings what goes along
     * @param by the employee who says so
     */
    public Happened<CaseMerge, CaseEvent.Merged> mergeInto(
            ServiceCase survivor, CaseMerge.Belongings belongings, long by, Instant at) {
        RuleBroken.unless(survivor != this, "case.merge.itself");
        RuleBroken.unless(mergedIntoId == null, "case.merged", number.value());
        RuleBroken.unless(survivor.mergedIntoId == null, "case.merged", survivor.number.value());
        RuleBroken.unless(openWorkItems == 0, "case.merge.open-work", openWorkItems);
        survivor.requireWorkable();
        CaseMerge merge = new CaseMerge(this, survivor, belongings, by, at);
        survivor.firstReply.isDueNoLaterThan(firstReply);
        survivor.touch(at);
        mergedIntoId = survivor.id;
        closeBecause("merged", at);
        return new Happened<>(merge, new CaseEvent.Merged(number, at, survivor.number.value()));
    }

    /**
     * It was a matter of its own after all, and goes on as it was before.
     *
     * @param answered when a person answered the customer in the survivor while it was one with it, or empty
     */
    public CaseEvent.Unmerged unmerge(CaseMerge merge, Optional<Instant> answered, long by, Instant at) {
        RuleBroken.unless(mergedIntoId != null && merge.caseId().equals(id), "case.not-merged");
        merge.undo(by, at);
        mergedIntoId = null;
        status = merge.statusBefore();
        closeReason = status == CaseStatus.CLOSED ? "done" : null;
        closedAt = status == CaseStatus.CLOSED ? closedAt : null;
        if (firstReply.metAt() == null) {
            answered.ifPresent(firstReply::meet);
        }
        touch(at);
        return new CaseEvent.Unmerged(number, at);
    }

    /** An entry of the register turned out to be about another case. */
    public CaseEvent.CorrespondenceMoved moveEntryTo(ServiceCase other, long entryId, Instant at) {
        RuleBroken.unless(other != this, "case.move.itself");
        RuleBroken.unless(mergedIntoId == null, "case.merged", number.value());
        touch(at);
        other.touch(at);
        return new CaseEvent.CorrespondenceMoved(number, at, entryId, other.number.value());
    }

    /** Takes up a resolved or closed case again; one that was merged is unmerged instead. */
    public CaseEvent.Reopened reopen(String reason, Instant at) {
        RuleBroken.unless(mergedIntoId == null, "case.merged", number.value());
        RuleBroken.unless(isOver(), "case.not-over");
        touch(at);
        return reopenBecause(RuleBroken.text(reason, 1000, "case.reopen-reason"), at);
    }

    /** Records a breach of the 24 h clock once, with who held the case (D4). */
    public Optional<CaseEvent.FirstReplyBreached> checkClocks(String heldBy, Instant now) {
        boolean runs = !isOver() && firstReply.breachIfLate(now);
        return runs ? Optional.of(new CaseEvent.FirstReplyBreached(number, now, heldBy)) : Optional.empty();
    }

    /** Refuses work based on a stale view: the case changed since the user looked at it. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "case.changed", number.value());
    }

    private void requireWorkable() {
        RuleBroken.unless(!isOver(), "case.over", status.name());
    }

    private boolean isOver() {
        return status == CaseStatus.RESOLVED || status == CaseStatus.CLOSED;
    }

    private void startWork() {
        if (status == CaseStatus.NEW) {
            status = CaseStatus.IN_PROGRESS;
        }
    }

    private CaseEvent.Closed closeBecause(String reason, Instant at) {
        status = CaseStatus.CLOSED;
        closeReason = reason;
        closedAt = at;
        touch(at);
        return new CaseEvent.Closed(number, at, reason);
    }

    private CaseEvent.Reopened reopenBecause(String reason, Instant at) {
        status = CaseStatus.IN_PROGRESS;
        resolvedAt = null;
        closedAt = null;
        closeReason = null;
        return new CaseEvent.Reopened(number, at, reason);
    }

    private void touch(Instant at) {
        if (at.isAfter(lastActivityAt)) {
            lastActivityAt = at;
        }
    }

    public Long id() {
        return id;
    }

    public CaseNumber number() {
        return number;
    }

    public CaseStatus status() {
        return status;
    }

    public String subject() {
        return subject;
    }

    public Channel channel() {
        return channel;
    }

    public Priority priority() {
        return priority;
    }

    public Long contactId() {
        return contactId;
    }

    /** The customer's id, or null while unknown. */
    public Long customerId() {
        return customerId;
    }

    /** The employee who holds the case, or null. */
    public Long assigneeId() {
        return assigneeId;
    }

    /** The way chosen, or null while undecided. */
    public Disposition disposition() {
        return disposition;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant lastActivityAt() {
        return lastActivityAt;
    }

    public Deadline firstReply() {
        return firstReply;
    }

    public int openWorkItems() {
        return openWorkItems;
    }

    /** What settled the matter, or null. One settled before causes were written down has none. */
    public Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution)
                .map(remedy -> new Resolution(faultCause == null ? FaultCause.UNKNOWN : faultCause, faultPart, remedy));
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public String closeReason() {
        return closeReason;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** The closed case it goes on from, or null. */
    public Long precedingId() {
        return precedingId;
    }

    /** The survivor it was merged into, or null. */
    public Long mergedIntoId() {
        return mergedIntoId;
    }

    public long version() {
        return version;
    }
}
