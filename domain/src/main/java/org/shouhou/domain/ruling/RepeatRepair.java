package org.shouhou.domain.ruling;

import java.time.Instant;
import org.shouhou.domain.servicecase.Resolution;

/**
 * The same problem of a machine was repaired again within the time of {@link
 * org.shouhou.domain.servicecase.CasePolicy#REPEAT_REPAIR} (D6): both cases and what a person says of it. It is evidence for
 * an assessment, not a violation (A2). Never changed.
 */
public class RepeatRepair {

    private Long id;
    private long caseId;
    private long earlierCaseId;
    private long equipmentId;
    private boolean samePart;
    private boolean sameCause;
    private long daysBetween;
    private RepetitionCause cause;
    private String reason;
    private long recordedBy;
    private Instant recordedAt;

    protected RepeatRepair() {}

    /**
     * @param requestedAt when the problem was reported again
     * @param repeating what settles it now
     */
    public RepeatRepair(
            long caseId,
            Instant requestedAt,
            long equipmentId,
            EarlierRepair earlier,
            Resolution repeating,
            Repetition said,
            long recordedBy,
            Instant now) {
        this.caseId = caseId;
        this.earlierCaseId = earlier.caseId();
        this.equipmentId = equipmentId;
        this.samePart = earlier.samePart(repeating);
        this.sameCause = earlier.sameCause(repeating);
        this.daysBetween = earlier.daysUntil(requestedAt);
        this.cause = said.cause();
        this.reason = said.reason();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    public Long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public long earlierCaseId() {
        return earlierCaseId;
    }

    public long equipmentId() {
        return equipmentId;
    }

    public boolean samePart() {
        return samePart;
    }

    public boolean sameCause() {
        return sameCause;
    }

    /** Whole days from the earlier repair's end until the problem was reported again. */
    public long daysBetween() {
        return daysBetween;
    }

    public Repetition said() {
        return new Repetition(cause, reason);
    }

    public long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
