package org.shouhou.domain.knowledge;

import java.time.Instant;

/** An article as it was approved once; it never changes. */
public class Edition {

    private int edition;
    private Long productTypeId;
    private Long modelId;
    private String titleZh;
    private String textZh;
    private String titleEn;
    private String textEn;
    private String writtenBy;
    private String approvedBy;
    private Instant approvedAt;

    protected Edition() {}

    Edition(int edition, About about, Wording wording, String writtenBy, String approvedBy, Instant approvedAt) {
        this.edition = edition;
        this.productTypeId = about.productTypeId();
        this.modelId = about.modelId();
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

    /** What it was about then. */
    public About about() {
        return new About(productTypeId, modelId);
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
