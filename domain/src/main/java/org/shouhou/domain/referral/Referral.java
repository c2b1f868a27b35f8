package org.shouhou.domain.referral;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * A question about a case passed to a department (转办, P3): {@code SENT → [ACKNOWLEDGED →] ANSWERED | DECLINED |
 * WITHDRAWN}.
 */
public class Referral {

    private Long id;
    private Long caseId;
    private DepartmentCode department;
    private ReferralKind kind;
    private String question;
    private Instant dueAt;
    private ReferralStatus status;
    private Long sentBy;
    private Instant sentAt;
    private Instant acknowledgedAt;
    private String answer;
    private String answeredBy;
    private Instant endedAt;
    private Instant breachedAt;
    private long version;

    protected Referral() {}

    /**
     * Asks a department.
     *
     * @param dueAt by when the answer is wanted; in the future
     */
    public Referral(long caseId, DepartmentCode department, String question, Instant dueAt, long sentBy, Instant now) {
        this(caseId, department, ReferralKind.QUESTION, question, dueAt, sentBy, now);
    }

    /**
     * Asks a department for something.
     *
     * @param dueAt by when it is wanted; in the future
     */
    public Referral(
            long caseId,
            DepartmentCode department,
            ReferralKind kind,
            String question,
            Instant dueAt,
            long sentBy,
            Instant now) {
        this.kind = kind;
        RuleBroken.unless(dueAt != null, "referral.due.missing");
        RuleBroken.unless(dueAt.isAfter(now), "referral.due.past");
        this.caseId = caseId;
        this.department = department;
        this.question = RuleBroken.text(question, 4000, "referral.question");
        this.dueAt = dueAt;
        this.sentBy = sentBy;
        this.sentAt = now;
        this.status = ReferralStatus.SENT;
    }

    /** What the department is told. */
    public ReferralEvent.Requested requested(CaseNumber number) {
        return new ReferralEvent.Requested(caseId, number, department, kind, question, dueAt, sentAt);
    }

    /** The department took note; one that comes after the answer is ignored. */
    public void acknowledge(Instant at) {
        if (status == ReferralStatus.SENT) {
            status = ReferralStatus.ACKNOWLEDGED;
            acknowledgedAt = at;
        }
    }

    /**
     * The department's answer.
     *
     * @param by who answered, as the department names them
     */
    public ReferralEvent.Ended answer(String text, String by, Instant at) {
        return end(ReferralStatus.ANSWERED, RuleBroken.text(text, 20000, "referral.answer"), by, at);
    }

    /** The department says it isn't its matter, and why. */
    public ReferralEvent.Ended decline(String reason, String by, Instant at) {
        return end(ReferralStatus.DECLINED, RuleBroken.text(reason, 4000, "referral.reason"), by, at);
    }

    /** The office no longer needs the answer. */
    public ReferralEvent.Ended withdraw(String reason, String by, Instant at) {
        return end(ReferralStatus.WITHDRAWN, RuleBroken.text(reason, 4000, "referral.reason"), by, at);
    }

    /** Whether the answer is late at this time. */
    public boolean overdue(Instant now) {
        return status.open() && now.isAfter(dueAt);
    }

    /** Records once that the department hasn't answered in time; true when this call recorded it. */
    public boolean checkDue(Instant now) {
        if (overdue(now) && breachedAt == null) {
            breachedAt = now;
            return true;
        }
        return false;
    }

    private ReferralEvent.Ended end(ReferralStatus end, String text, String by, Instant at) {
        RuleBroken.unless(status.open(), "referral.over", status.name());
        status = end;
        answer = text;
        answeredBy = by;
        endedAt = at;
        return new ReferralEvent.Ended(caseId, department, end, text, at);
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public DepartmentCode department() {
        return department;
    }

    /** What is wanted of the department. */
    public ReferralKind kind() {
        return kind;
    }

    public String question() {
        return question;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public ReferralStatus status() {
        return status;
    }

    public Long sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** The answer, or the reason for declining or withdrawing; null while open. */
    public String answer() {
        return answer;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** When it was recorded that the answer is late, or null. */
    public Instant breachedAt() {
        return breachedAt;
    }

    public long version() {
        return version;
    }
}
