package org.shouhou.domain.servicecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.domain.RuleBroken;

/**
 * That a case was merged into another, its survivor (processes.md): what moved there by it, so that all of it can go back.
 */
public class CaseMerge {

    private Long id;
    private Long caseId;
    private Long survivorId;
    private CaseStatus statusBefore;
    private List<Long> entryIds = new ArrayList<>();
    private List<Long> noteIds = new ArrayList<>();
    private Long mergedBy;
    private Instant mergedAt;
    private Long undoneBy;
    private Instant undoneAt;
    private long version;

    protected CaseMerge() {}

    /** What a case takes along when it is merged: entries of the register and internal notes, by their ids. */
    public record Belongings(List<Long> entryIds, List<Long> noteIds) {}

    CaseMerge(ServiceCase merged, ServiceCase survivor, Belongings belongings, long by, Instant at) {
        this.caseId = merged.id();
        this.survivorId = survivor.id();
        this.statusBefore = merged.status();
        this.entryIds.addAll(belongings.entryIds());
        this.noteIds.addAll(belongings.noteIds());
        this.mergedBy = by;
        this.mergedAt = at;
    }

    void undo(long by, Instant at) {
        RuleBroken.unless(undoneAt == null, "case.not-merged");
        undoneBy = by;
        undoneAt = at;
    }

    CaseStatus statusBefore() {
        return statusBefore;
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public Long survivorId() {
        return survivorId;
    }

    /** What moved with it. */
    public Belongings belongings() {
        return new Belongings(List.copyOf(entryIds), List.copyOf(noteIds));
    }

    public Long mergedBy() {
        return mergedBy;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    /** When it was taken back, or null while it holds. */
    public Instant undoneAt() {
        return undoneAt;
    }

    public Long undoneBy() {
        return undoneBy;
    }
}
