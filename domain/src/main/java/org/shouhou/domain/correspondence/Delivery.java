package org.shouhou.domain.correspondence;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/** One arrival of raw bytes (收件记录) and what became of it; duplicates have a row of their own too. */
public class Delivery {

    private Long id;
    private String source;
    private String envelopeFrom;
    private String envelopeTo;
    private Instant receivedAt;
    private String fingerprint;
    private MessageId messageId;
    private String rawSha256;
    private long rawSize;
    private long rawDocumentId;
    private Outcome outcome;
    private Long duplicateOf;
    private Long correspondenceId;
    private int attempts;
    private String problem;
    private long version;

    protected Delivery() {}

    /**
     * An arrival whose bytes are stored and that waits to be read.
     *
     * @param source by which way it came, such as {@code smtp 127.0.0.1} or {@code imap service@example.com}
     * @param envelopeTo the recipients it was delivered to, comma-separated
     * @param messageId what it may be answered by, or null
     */
    public Delivery(
            String source,
            String envelopeFrom,
            String envelopeTo,
            Instant receivedAt,
            String fingerprint,
            MessageId messageId,
            String rawSha256,
            long rawSize,
            long rawDocumentId) {
        this.source = source;
        this.envelopeFrom = envelopeFrom;
        this.envelopeTo = envelopeTo;
        this.receivedAt = receivedAt;
        this.fingerprint = fingerprint;
        this.messageId = messageId;
        this.rawSha256 = rawSha256;
        this.rawSize = rawSize;
        this.rawDocumentId = rawDocumentId;
        this.outcome = Outcome.PENDING;
    }

    /** The same message arrived before. */
    public void duplicates(long firstDelivery) {
        requirePending();
        outcome = Outcome.DUPLICATE;
        duplicateOf = firstDelivery;
    }

    /** It was read and stands in the register. */
    public void became(Outcome outcome, long correspondenceId) {
        requirePending();
        RuleBroken.unless(
                outcome != Outcome.PENDING && outcome != Outcome.DUPLICATE, "delivery.outcome", outcome.name());
        this.outcome = outcome;
        this.correspondenceId = correspondenceId;
        this.problem = null;
    }

    /** What was filed turned out to be spam; it counts as that from now on. */
    public void turnedOutSpam() {
        RuleBroken.unless(correspondenceId != null, "delivery.outcome", outcome.name());
        outcome = Outcome.SPAM;
    }

    /** What was set aside was put into a case by a person. */
    public void filedByHand(Outcome outcome) {
        RuleBroken.unless(this.outcome.isSetAside(), "delivery.not-set-aside");
        this.outcome = outcome;
        problem = null;
    }

    /** Refuses a change that was decided on by an older state. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    /** Reading failed; it stays pending. The reason is kept for those who look. */
    public void failed(String problem) {
        requirePending();
        attempts++;
        this.problem = problem.substring(0, Math.min(problem.length(), 1000));
    }

    /** What was quarantined is to be read once more. */
    public void readAgain() {
        RuleBroken.unless(outcome == Outcome.QUARANTINED, "delivery.not-quarantined");
        outcome = Outcome.PENDING;
        attempts = 0;
    }

    private void requirePending() {
        RuleBroken.unless(outcome == Outcome.PENDING, "delivery.not-pending");
    }

    public Long id() {
        return id;
    }

    public String source() {
        return source;
    }

    public String envelopeFrom() {
        return envelopeFrom;
    }

    /**
     * Whether it came straight from a mail server that names no sender, as reports do: nothing may ever answer that by
     * itself (RFC 3834). What was fetched from a mailbox may just not say who sent it.
     */
    public boolean hasNullSender() {
        return source.startsWith("smtp ") && envelopeFrom.isEmpty();
    }

    public String envelopeTo() {
        return envelopeTo;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** Its Message-ID, or null. */
    public MessageId messageId() {
        return messageId;
    }

    public String rawSha256() {
        return rawSha256;
    }

    public long rawSize() {
        return rawSize;
    }

    public long rawDocumentId() {
        return rawDocumentId;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The first arrival of the same message, or null. */
    public Long duplicateOf() {
        return duplicateOf;
    }

    /** The entry made of it, or null while pending and for duplicates. */
    public Long correspondenceId() {
        return correspondenceId;
    }

    public int attempts() {
        return attempts;
    }

    /** Why the last reading failed, or null. */
    public String problem() {
        return problem;
    }

    public long version() {
        return version;
    }
}
