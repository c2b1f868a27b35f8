package org.shouhou.domain.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.RuleBroken;

/**
 * An article of what was learnt: {@code DRAFT → IN_REVIEW → PUBLISHED}, or back to {@code DRAFT}; {@code WITHDRAWN} when it
 * no longer holds. What was approved is an {@link Edition} and never changes: whoever changes a published article writes a
 * draft, and the last edition stays in force until the next is approved.
 */
public class Article {

    private static final int LONGEST_REASON = 1000;

    private Long id;
    private String number;
    private ArticleStatus status;
    private Long productTypeId;
    private Long modelId;
    private Long caseId;
    private String titleZh;
    private String textZh;
    private String titleEn;
    private String textEn;
    private long writerId;
    private String writtenBy;
    private Instant writtenAt;
    private String reason;
    private boolean inForce;
    private int edition;
    private List<Edition> editions = new ArrayList<>();
    private long version;

    protected Article() {}

    /**
     * Begins one.
     *
     * @param number its business number; see {@link #numbered}
     * @param caseId the case it was learnt from, or null
     */
    public Article(String number, Long caseId, About about, Wording wording, Writer writer, Instant now) {
        this.number = number;
        this.caseId = caseId;
        say(about, wording, writer, now);
    }

    /** The business number: {@code ZS} and a running number of at least six digits. */
    public static String numbered(long running) {
        return String.format("ZS%06d", running);
    }

    /** Says something else, as a draft; what is being reviewed stays as it is until it comes back. */
    public void change(About about, Wording wording, Writer writer, Instant now) {
        RuleBroken.unless(status != ArticleStatus.IN_REVIEW, "article.in-review");
        say(about, wording, writer, now);
    }

    private void say(About about, Wording wording, Writer writer, Instant now) {
        this.status = ArticleStatus.DRAFT;
        this.productTypeId = about.productTypeId();
        this.modelId = about.modelId();
        this.titleZh = wording.titleZh();
        this.textZh = wording.textZh();
        this.titleEn = wording.titleEn();
        this.textEn = wording.textEn();
        this.writerId = writer.employeeId();
        this.writtenBy = writer.name();
        this.writtenAt = now;
    }

    /** Asks for approval. */
    public void submit() {
        RuleBroken.unless(status == ArticleStatus.DRAFT, "article.not-draft");
        this.status = ArticleStatus.IN_REVIEW;
        this.reason = null;
    }

    /** Somebody else than who wrote it approves it; from then on it is what everybody reads. */
    public void approve(Writer approver, Instant now) {
        RuleBroken.unless(status == ArticleStatus.IN_REVIEW, "article.not-in-review");
        RuleBroken.unless(approver.employeeId() != writerId, "article.approved-by-writer");
        this.edition++;
        this.editions.add(new Edition(edition, about(), wording(), writtenBy, approver.name(), now));
        this.status = ArticleStatus.PUBLISHED;
        this.inForce = true;
    }

    /** Gives it back to who wrote it. */
    public void giveBack(String why) {
        RuleBroken.unless(status == ArticleStatus.IN_REVIEW, "article.not-in-review");
        this.reason = RuleBroken.text(why, LONGEST_REASON, "article.reason");
        this.status = ArticleStatus.DRAFT;
    }

    /** It no longer holds, or never came to anything; a changed wording can be approved later. */
    public void withdraw(String why) {
        RuleBroken.unless(status != ArticleStatus.WITHDRAWN, "article.withdrawn");
        this.reason = RuleBroken.text(why, LONGEST_REASON, "article.reason");
        this.status = ArticleStatus.WITHDRAWN;
        this.inForce = false;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ArticleStatus status() {
        return status;
    }

    public About about() {
        return new About(productTypeId, modelId);
    }

    /** The case it was learnt from, or null. */
    public Long caseId() {
        return caseId;
    }

    /** What it says at present, approved or not. */
    public Wording wording() {
        return new Wording(titleZh, textZh, titleEn, textEn);
    }

    /** Who wrote what it says at present. */
    public long writerId() {
        return writerId;
    }

    /** The same, as people name them. */
    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Why it was given back or withdrawn; null where it wasn't. */
    public String reason() {
        return reason;
    }

    /** What everybody reads; empty before it was first approved and after it was withdrawn. */
    public Optional<Edition> inForce() {
        return inForce ? editions.stream().filter(it -> it.edition() == edition).findFirst() : Optional.empty();
    }

    /** All that were ever approved, the first first. */
    public List<Edition> editions() {
        return List.copyOf(editions);
    }

    public long version() {
        return version;
    }
}
