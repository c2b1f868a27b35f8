package org.shouhou.domain.correspondence;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/**
 * What one of us thinks should be done about an incoming entry of the register (处理意见, P5). A later one is added to it; what
 * was written stays.
 */
public class HandlingOpinion {

    private Long id;
    private Long entryId;
    private Long authorId;
    private String text;
    private Instant writtenAt;

    protected HandlingOpinion() {}

    /** @throws RuleBroken {@code opinion.…} where the entry is none that came in, or nothing is said */
    public HandlingOpinion(Correspondence entry, long authorId, String text, Instant now) {
        RuleBroken.unless(entry.direction() == Direction.IN, "opinion.not-incoming");
        this.entryId = entry.id();
        this.authorId = authorId;
        this.text = RuleBroken.text(text, 2000, "opinion.text");
        this.writtenAt = now;
    }

    public Long id() {
        return id;
    }

    public Long entryId() {
        return entryId;
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
