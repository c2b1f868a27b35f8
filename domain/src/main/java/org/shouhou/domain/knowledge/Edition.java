package org.shouhou.domain.knowledge;

import java.time.Instant;

/** An article as it was approved once; it never changes. */
public class Edition {

    private int edition;
    private String titleZh;
    private String textZh;
    private String titleEn;
    private String textEn;
    private String writtenBy;
    private String approvedBy;
    private Instant approvedAt;

    protected Edition() {}

    Edition(int edition, Wording wording, String writtenBy, String approvedBy, Instant approvedAt) {
        this.edition = edition;
        this.titleZh = wording.titleZh();
        this.textZh = wording.textZh();
        this.titleEn = wording.titleEn();
        this.textEn = wording.textEn();
        this.writtenBy = writtenBy;
        this.approvedBy = approvedBy;
        this.approvedAt = approvedAt;
    }

    /** 1 for the first. */
    public int edition() {
        return edition;
    }

    public Wording wording() {
        return new Wording(titleZh, textZh, titleEn, textEn);
    }

    public String writtenBy() {
        return writtenBy;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
