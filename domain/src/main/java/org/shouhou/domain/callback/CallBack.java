package org.shouhou.domain.callback;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.PhoneNumber;

/** A promise to call somebody back about a case (回电), by a time, and who of the staff keeps it (D10). */
public class CallBack {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;

    private Long id;
    private Long caseId;
    private String whom;
    private String phone;
    private String about;
    private Instant dueAt;
    private Long keeperId;
    private Long promisedBy;
    private Instant promisedAt;
    private CallBackStatus status;
    private Instant remindedAt;
    private Long endedBy;
    private Instant endedAt;
    private String outcome;
    private long version;

    protected CallBack() {}

    /**
     * What is promised.
     *
     * @param phone may be empty where they are known by it anyway
     * @param about what it is for; may be empty
     * @param keeperId who calls
     */
    public record Promise(String whom, String phone, String about, Instant dueAt, long keeperId) {}

    /** @throws RuleBroken {@code callback.due.past} where the time is over before it begins */
    public CallBack(long caseId, Promise promise, long promisedBy, Instant now) {
        RuleBroken.unless(promise.dueAt() != null, "callback.due.missing");
        RuleBroken.unless(promise.dueAt().isAfter(now), "callback.due.past");
        this.caseId = caseId;
        this.whom = RuleBroken.text(promise.whom(), LONGEST_NAME, "callback.whom");
        this.phone = promise.phone().isBlank() ? "" : new PhoneNumber(promise.phone()).written();
        this.about = RuleBroken.textOrNone(promise.about(), LONGEST_TEXT);
        this.dueAt = promise.dueAt();
        this.keeperId = promise.keeperId();
        this.promisedBy = promisedBy;
        this.promisedAt = now;
        this.status = CallBackStatus.OPEN;
    }

    /** The keeper is told that it is time; told again after it was put off. */
    public boolean remind(Instant now) {
        boolean told = status == CallBackStatus.OPEN && remindedAt == null;
        if (told) {
            remindedAt = now;
        }
        return told;
    }

    /** Nobody answered the phone, or they asked for another time. */
    public void putOff(Instant until, Instant now) {
        requireOpen();
        RuleBroken.unless(until != null, "callback.due.missing");
        RuleBroken.unless(until.isAfter(now), "callback.due.past");
        dueAt = until;
        remindedAt = null;
    }

    /** Somebody called. */
    public void kept(long by, Instant now) {
        end(CallBackStatus.KEPT, by, "", now);
    }

    /** Nobody needs to call any more. */
    public void drop(String reason, long by, Instant now) {
        end(CallBackStatus.DROPPED, by, RuleBroken.text(reason, LONGEST_TEXT, "callback.reason"), now);
    }

    private void end(CallBackStatus how, long by, String outcome, Instant now) {
        requireOpen();
        this.status = how;
        this.endedBy = by;
        this.endedAt = now;
        this.outcome = outcome;
    }

    private void requireOpen() {
        RuleBroken.unless(status == CallBackStatus.OPEN, "callback.over");
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    /** Whether its keeper has been told that it is time. */
    public boolean isReminded() {
        return remindedAt != null;
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public String whom() {
        return whom;
    }

    /** As it was written, or empty. */
    public String phone() {
        return phone;
    }

    public String about() {
        return about;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Who of the staff calls. */
    public Long keeperId() {
        return keeperId;
    }

    public Long promisedBy() {
        return promisedBy;
    }

    public Instant promisedAt() {
        return promisedAt;
    }

    public CallBackStatus status() {
        return status;
    }

    /** Null while it is open, as is who ended it. */
    public Instant endedAt() {
        return endedAt;
    }

    public Long endedBy() {
        return endedBy;
    }

    /** Why nobody needs to call any more; null while it is open. */
    public String outcome() {
        return outcome;
    }

    public long version() {
        return version;
    }
}
