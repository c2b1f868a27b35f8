package org.shouhou.domain.quotation;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/** What was settled about paying for the work on one case: that the customer pays, and that work may begin regardless. */
public class CaseCharge {

    private Long caseId;
    private boolean chargeable;
    private String markedBy;
    private Instant markedAt;
    private String waiverReason;
    private String waivedBy;
    private Instant waivedAt;
    private long version;

    protected CaseCharge() {}

    /** Nothing was settled yet. */
    public CaseCharge(long caseId) {
        this.caseId = caseId;
    }

    /** The customer pays for the work, or doesn't after all. False where that was known. */
    public boolean mark(boolean chargeable, String by, Instant now) {
        if (this.chargeable == chargeable) {
            return false;
        }
        this.chargeable = chargeable;
        this.markedBy = by;
        this.markedAt = now;
        return true;
    }

    /** A manager lets work begin before the customer has accepted (S2). */
    public void waive(String reason, String by, Instant now) {
        RuleBroken.unless(waivedAt == null, "charge.waived-already");
        this.waiverReason = RuleBroken.text(reason, 1000, "charge.waiver-reason");
        this.waivedBy = by;
        this.waivedAt = now;
    }

    public long caseId() {
        return caseId;
    }

    public boolean chargeable() {
        return chargeable;
    }

    public String markedBy() {
        return markedBy;
    }

    public Instant markedAt() {
        return markedAt;
    }

    public boolean waived() {
        return waivedAt != null;
    }

    public String waiverReason() {
        return waiverReason;
    }

    public String waivedBy() {
        return waivedBy;
    }

    public Instant waivedAt() {
        return waivedAt;
    }

    public long version() {
        return version;
    }
}
