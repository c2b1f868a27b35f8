package org.shouhou.domain.note;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/** What staff tell each other about a case. It has no recipient and no way out of the house. */
public class InternalNote {

    private Long id;
    private Long caseId;
    private Long authorId;
    private String text;
    private Instant writtenAt;

    protected InternalNote() {}

    public InternalNote(long caseId, long authorId, String text, Instant now) {
        this.caseId = caseId;
        this.authorId = authorId;
        this.text = RuleBroken.text(text, 20000, "note.text");
        this.writtenAt = now;
    }

    /** The case it was written on is one with another now, or no longer. */
    public void moveTo(long caseId) {
        this.caseId = caseId;
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public Long authorId() {
        return authorId;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
