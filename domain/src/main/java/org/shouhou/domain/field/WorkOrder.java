package org.shouhou.domain.field;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.servicecase.Deadline;

/**
 * A job at the customer's place (派人现场处理, P3): {@code SENT → ON_SITE → LEFT → DONE}, or {@code CANCELLED} before arrival.
 * It is done once arrival, leaving, a complete report and its copy signed by the customer are recorded, in whatever order
 * the last three come.
 */
public class WorkOrder {

    private Long id;
    private Long caseId;
    private Long engineerId;
    private String task;
    private String place;
    private String onSiteContact;
    private WorkOrderStatus status;
    private Deadline arrival;
    private Long sentBy;
    private Instant sentAt;
    private Instant leftAt;
    private String cause;
    private String remedy;
    private String parts;
    private String opinion;
    private Instant reportedAt;
    private Attachment signedCopy;
    private String cancelReason;
    private Instant endedAt;
    private long version;

    protected WorkOrder() {}

    /**
     * What is to be done where.
     *
     * @param onSiteContact whom to ask for, and how to reach them; may be empty
     * @param arriveBy the time the customer set (D4); in the future
     */
    public record Job(String task, String place, String onSiteContact, Instant arriveBy) {}

    /** Sends an engineer. */
    public WorkOrder(long caseId, long engineerId, Job job, long sentBy, Instant now) {
        RuleBroken.unless(job.arriveBy() != null, "workorder.arrive-by.missing");
        RuleBroken.unless(job.arriveBy().isAfter(now), "workorder.arrive-by.past");
        this.caseId = caseId;
        this.engineerId = engineerId;
        this.task = RuleBroken.text(job.task(), 4000, "workorder.task");
        this.place = RuleBroken.text(job.place(), 500, "workorder.place");
        this.onSiteContact = shortened(job.onSiteContact());
        this.arrival = new Deadline(job.arriveBy());
        this.status = WorkOrderStatus.SENT;
        this.sentBy = sentBy;
        this.sentAt = now;
    }

    private static String shortened(String contact) {
        String plain = contact == null ? "" : contact.strip();
        RuleBroken.unless(plain.length() <= 200, "workorder.contact.too-long", 200);
        return plain;
    }

    /**
     * The engineer arrived.
     *
     * @param when not in the future
     * @return whether that was later than the customer wanted
     */
    public boolean arrived(Instant when, Instant now) {
        RuleBroken.unless(status == WorkOrderStatus.SENT, "workorder.arrived-already");
        RuleBroken.unless(when != null, "workorder.arrived.missing");
        RuleBroken.unless(!when.isAfter(now), "workorder.arrived.future");
        arrival.meet(when);
        status = WorkOrderStatus.ON_SITE;
        return arrival.breachedAt() != null;
    }

    /**
     * The engineer left.
     *
     * @param when not before the arrival and not in the future
     */
    public void left(Instant when, Instant now) {
        requireOpen();
        RuleBroken.unless(arrival.metAt() != null, "workorder.not-arrived");
        RuleBroken.unless(leftAt == null, "workorder.left-already");
        RuleBroken.unless(when != null, "workorder.left.missing");
        RuleBroken.unless(!when.isBefore(arrival.metAt()), "workorder.left.before-arrival");
        RuleBroken.unless(!when.isAfter(now), "workorder.left.future");
        leftAt = when;
        status = WorkOrderStatus.LEFT;
        endWhereComplete(now);
    }

    /** The engineer's report is there; a later one takes its place until the work is done. */
    public void report(ServiceReport report, Instant now) {
        requireOpen();
        RuleBroken.unless(arrival.metAt() != null, "workorder.not-arrived");
        cause = report.cause();
        remedy = report.remedy();
        parts = report.parts();
        opinion = report.opinion();
        reportedAt = now;
        endWhereComplete(now);
    }

    /** The copy of the report that the customer signed is there; it belongs to a report. A better one takes its place. */
    public void signed(Attachment copy, Instant now) {
        RuleBroken.unless(status != WorkOrderStatus.CANCELLED, "workorder.over");
        RuleBroken.unless(reportedAt != null, "workorder.not-reported");
        signedCopy = copy;
        if (status.open()) {
            endWhereComplete(now);
        }
    }

    /** Nobody goes after all. Whoever has arrived already leaves and reports. */
    public void cancel(String reason, Instant now) {
        RuleBroken.unless(status == WorkOrderStatus.SENT, "workorder.not-cancellable");
        cancelReason = RuleBroken.text(reason, 1000, "workorder.cancel-reason");
        status = WorkOrderStatus.CANCELLED;
        endedAt = now;
    }

    /** Records once that nobody was there in time; true when this call recorded it (D4). */
    public boolean checkArrival(Instant now) {
        return status == WorkOrderStatus.SENT && arrival.breachIfLate(now);
    }

    private void requireOpen() {
        RuleBroken.unless(status.open(), "workorder.over");
    }

    private void endWhereComplete(Instant now) {
        if (leftAt != null && reportedAt != null && signedCopy != null) {
            status = WorkOrderStatus.DONE;
            endedAt = now;
        }
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public Long engineerId() {
        return engineerId;
    }

    public String task() {
        return task;
    }

    public String place() {
        return place;
    }

    /** Whom to ask for there, or empty text. */
    public String onSiteContact() {
        return onSiteContact;
    }

    public WorkOrderStatus status() {
        return status;
    }

    /** The customer's time, and when the engineer was there. */
    public Deadline arrival() {
        return arrival;
    }

    public Long sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant leftAt() {
        return leftAt;
    }

    /** The engineer's report, or null while there is none. */
    public ServiceReport report() {
        return reportedAt == null ? null : new ServiceReport(cause, remedy, parts, opinion);
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** The report as the customer signed it, or null. */
    public Attachment signedCopy() {
        return signedCopy;
    }

    public String cancelReason() {
        return cancelReason;
    }

    /** When it was done or cancelled, or null. */
    public Instant endedAt() {
        return endedAt;
    }

    public long version() {
        return version;
    }
}
