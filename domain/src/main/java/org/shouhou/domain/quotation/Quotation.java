package org.shouhou.domain.quotation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Chargeable work offered to a customer (报价单, S2): {@code DRAFT → SENT → ACCEPTED | DECLINED | EXPIRED | SUPERSEDED}, or
 * {@code WITHDRAWN} by us before the customer decided. Once sent it never changes: what is offered otherwise is a revision
 * of its own under the same number, and the former one stays readable.
 */
public class Quotation {

    private Long id;
    private String number;
    private int revision;
    private Long caseId;
    private QuotationStatus status;
    private String customer;
    private String contact;
    private WritingLanguage language;
    private List<QuotationLine> lines = new ArrayList<>();
    private BigDecimal taxPercent;
    private BigDecimal gross;
    private LocalDate validUntil;
    private String remark;
    private String preparedBy;
    private Instant preparedAt;
    private EmailAddress sentTo;
    private String sentBy;
    private Instant sentAt;
    private Attachment document;
    private String linkHash;
    private String endReason;
    private String endedBy;
    private Instant endedAt;
    private long version;

    protected Quotation() {}

    /**
     * Begins one.
     *
     * @param number its business number; see {@link #numbered}
     * @param preparedBy who made it, as people name them
     */
    public Quotation(String number, long caseId, Offer offer, String preparedBy, Instant now) {
        this(number, 1, caseId, offer, preparedBy, now);
    }

    private Quotation(String number, int revision, long caseId, Offer offer, String preparedBy, Instant now) {
        this.number = number;
        this.revision = revision;
        this.caseId = caseId;
        this.status = QuotationStatus.DRAFT;
        this.preparedBy = preparedBy;
        this.preparedAt = now;
        say(offer);
    }

    /** The business number: {@code BJ}, the year in the company's zone, a running number of at least six digits. */
    public static String numbered(int year, long running) {
        return String.format("BJ%04d-%06d", year, running);
    }

    private void say(Offer offer) {
        this.customer = offer.customer();
        this.contact = offer.contact();
        this.language = offer.language();
        this.lines.clear();
        this.lines.addAll(offer.lines());
        this.taxPercent = offer.taxPercent();
        this.gross = offer.totals().gross();
        this.validUntil = offer.validUntil();
        this.remark = offer.remark();
    }

    /** Says something else; only while nobody has seen it. */
    public void change(Offer offer) {
        RuleBroken.unless(status == QuotationStatus.DRAFT, "quotation.not-draft");
        say(offer);
    }

    /**
     * It goes to the customer.
     *
     * @param linkHash of the secret in the link by which they read and answer it
     * @param document it as printed
     */
    public void send(EmailAddress to, String by, String linkHash, Attachment document, LocalDate today, Instant now) {
        RuleBroken.unless(status == QuotationStatus.DRAFT, "quotation.not-draft");
        RuleBroken.unless(!validUntil.isBefore(today), "quotation.valid-until.past");
        this.status = QuotationStatus.SENT;
        this.sentTo = to;
        this.sentBy = by;
        this.sentAt = now;
        this.linkHash = linkHash;
        this.document = document;
    }

    /**
     * The customer decides, once. The same decision again, as by a second click, changes nothing.
     *
     * @param reason why they decline; needed then
     * @return whether this call decided it
     */
    public boolean decide(Decision decision, String reason, LocalDate today, Instant now) {
        if (status == decision.leadsTo()) {
            return false;
        }
        RuleBroken.unless(status == QuotationStatus.SENT, "quotation.decided", status.name());
        RuleBroken.unless(!today.isAfter(validUntil), "quotation.expired", validUntil);
        String why = decision == Decision.DECLINE
                ? RuleBroken.text(reason, 1000, "quotation.decline-reason")
                : RuleBroken.textOrNone(reason, 1000);
        end(decision.leadsTo(), why, contact.isEmpty() ? customer : contact, now);
        return true;
    }

    /** Records once that nobody decided in time; true when this call recorded it. */
    public boolean checkValidity(LocalDate today, Instant now) {
        boolean over = status == QuotationStatus.SENT && today.isAfter(validUntil);
        if (over) {
            end(QuotationStatus.EXPIRED, "", "", now);
        }
        return over;
    }

    /** We no longer offer it. */
    public void withdraw(String reason, String by, Instant now) {
        RuleBroken.unless(status.open(), "quotation.over");
        end(QuotationStatus.WITHDRAWN, RuleBroken.text(reason, 1000, "quotation.withdraw-reason"), by, now);
    }

    /**
     * Begins the next revision, which says the same until somebody changes it. What the customer hasn't decided on is
     * superseded at once, so that nobody accepts what is no longer meant.
     *
     * @param latest whether no later revision exists
     */
    public Quotation revise(boolean latest, String by, Instant now) {
        RuleBroken.unless(latest, "quotation.revised");
        RuleBroken.unless(
                status != QuotationStatus.DRAFT && status != QuotationStatus.ACCEPTED, "quotation.not-revisable");
        Quotation next = new Quotation(number, revision + 1, caseId, offer(), by, now);
        if (status == QuotationStatus.SENT) {
            end(QuotationStatus.SUPERSEDED, "", by, now);
        }
        return next;
    }

    private void end(QuotationStatus end, String reason, String by, Instant now) {
        status = end;
        endReason = reason;
        endedBy = by;
        endedAt = now;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    /** What it says. */
    public Offer offer() {
        return new Offer(customer, contact, language, lines, taxPercent, validUntil, remark);
    }

    /** Its number as people write it, with the revision where it isn't the first: {@code BJ2026-000012-2}. */
    public String label() {
        return revision == 1 ? number : number + "-" + revision;
    }

    public Long id() {
        return id;
    }

    /** The number all its revisions share. */
    public String number() {
        return number;
    }

    /** 1 for the first. */
    public int revision() {
        return revision;
    }

    public long caseId() {
        return caseId;
    }

    /** The company it is for. */
    public String customer() {
        return customer;
    }

    /** The last day on which it can be accepted, in the company's zone. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public QuotationStatus status() {
        return status;
    }

    /** What the customer would pay, with tax, in CNY. */
    public BigDecimal gross() {
        return gross;
    }

    public String preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    /** To whom it was sent, or null. */
    public EmailAddress sentTo() {
        return sentTo;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** It as printed when it was sent, or null. */
    public Attachment document() {
        return document;
    }

    /** Why it was declined or withdrawn, or what was said on accepting; empty or null where nothing was. */
    public String endReason() {
        return endReason;
    }

    /** Who ended it, as people name them; empty where time did; null while open. */
    public String endedBy() {
        return endedBy;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public long version() {
        return version;
    }
}
