package org.shouhou.domain.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;

/**
 * One entry of the register (来函来电登记, D10, P5): a mail, letter, call, visit or web form, in or out.
 *
 * <p>Internal notes are not correspondence: they live elsewhere and cannot be sent.
 */
public class Correspondence {

    /** Of what people write down, in characters. */
    private static final int LONGEST_SUBJECT = 500;

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_POSTING_NUMBER = 100;
    private static final int LONGEST_LETTER_NUMBER = 100;

    private Long id;
    private Direction direction;
    private Channel channel;
    private CorrespondenceStatus status;
    private Long caseId;
    private Long deliveryId;
    private Long contactId;
    private String fromAddress;
    private String fromName;
    private String phone;
    private String entryKey;
    private String entryDigest;
    private EmailAddress replyTo;
    private String toAddresses;
    private String ccAddresses;
    private String subject;
    private String text;
    private String html;
    private boolean looksMatter;
    private int picturesElsewhere;
    private MessageId messageId;
    private String inReplyTo;
    private List<Attachment> attachments = new ArrayList<>();
    private List<Fate> fates = new ArrayList<>();
    private Long rawDocumentId;
    private boolean automatic;
    private boolean answer;
    private Long authorId;
    private Instant occurredAt;
    private Instant recordedAt;
    private Instant sentAt;
    private String problem;
    private String letterNumber;
    private LocalDate writtenOn;
    private String postedAs;
    private long version;

    protected Correspondence() {}

    /** What a message says of itself; any part may be null or empty, since real mail is like that. */
    public record Content(
            String fromAddress,
            String fromName,
            String toAddresses,
            String ccAddresses,
            String subject,
            String text,
            String html,
            MessageId messageId,
            String inReplyTo,
            List<Attachment> attachments) {}

    private Correspondence(Direction direction, Channel channel, CorrespondenceStatus status, Content content) {
        this.direction = direction;
        this.channel = channel;
        this.status = status;
        says(content);
    }

    private void says(Content content) {
        this.fromAddress = content.fromAddress();
        this.fromName = content.fromName();
        this.toAddresses = content.toAddresses();
        this.ccAddresses = content.ccAddresses();
        this.subject = content.subject();
        this.text = content.text();
        this.html = content.html();
        this.messageId = content.messageId();
        this.inReplyTo = content.inReplyTo();
        Looks looks = Looks.of(content.html());
        content.attachments().forEach(it -> this.attachments.add(looks.show(it) ? it : it.apart()));
        this.looksMatter = looks.matter(this.attachments);
        this.picturesElsewhere = looks.picturesElsewhere();
    }

    /** An entry that has just come in and belongs nowhere yet. */
    public static Correspondence received(
            Channel channel,
            Content content,
            Long deliveryId,
            Long rawDocumentId,
            Long contactId,
            Instant occurredAt,
            Instant recordedAt) {
        var it = new Correspondence(Direction.IN, channel, CorrespondenceStatus.RECEIVED, content);
        it.deliveryId = deliveryId;
        it.rawDocumentId = rawDocumentId;
        it.contactId = contactId;
        it.occurredAt = occurredAt;
        it.recordedAt = recordedAt;
        return it;
    }

    /**
     * What one of the staff wrote down: a call, a visit, a letter on paper (D10).
     *
     * @param phone they called from, or can be reached at; null where nobody asked
     * @param form it was written in, so that one form is one entry
     * @param recorderId who wrote it down
     * @param at when they called, came, or the letter reached us; not after {@code recordedAt}
     */
    public static Correspondence takenDown(
            Channel channel,
            Content content,
            PhoneNumber phone,
            SubmittedForm form,
            Long contactId,
            long recorderId,
            Instant at,
            Instant recordedAt) {
        RuleBroken.unless(channel.isTakenDown(), "entry.channel.wrong");
        RuleBroken.unless(!at.isAfter(recordedAt), "entry.at.future");
        Correspondence it = received(channel, content, null, null, contactId, at, recordedAt);
        it.phone = phone == null ? null : phone.written();
        it.handedInAs(form);
        it.authorId = recorderId;
        return it;
    }

    /**
     * What a visitor wrote on a public page of ours (D10).
     *
     * @param phone they can be reached at, or null
     * @param form it was written in, so that one form is one entry
     */
    public static Correspondence reported(
            Content content, PhoneNumber phone, SubmittedForm form, Long contactId, Instant at) {
        Correspondence it = received(Channel.WEB, content, null, null, contactId, at, at);
        it.phone = phone == null ? null : phone.written();
        it.handedInAs(form);
        return it;
    }

    /**
     * A mail of ours, complete and waiting to leave.
     *
     * @param rawDocumentId the composed message, so that every try sends the same bytes
     * @param authorId the employee who wrote it, or null when the software did
     */
    public static Correspondence queued(
            Content content, long caseId, Long contactId, Long rawDocumentId, Long authorId, Instant at) {
        var it = new Correspondence(Direction.OUT, Channel.EMAIL, CorrespondenceStatus.QUEUED, content);
        it.caseId = caseId;
        it.contactId = contactId;
        it.rawDocumentId = rawDocumentId;
        it.authorId = authorId;
        it.automatic = authorId == null;
        it.occurredAt = at;
        it.recordedAt = at;
        return it;
    }

    /**
     * A letter of ours that was posted, or what we said on the phone or to their face: it has reached the customer when it is
     * written down.
     *
     * @param at when that was
     */
    public static Correspondence told(
            Channel channel,
            Content content,
            long caseId,
            Long contactId,
            long authorId,
            Instant at,
            Instant recordedAt) {
        RuleBroken.unless(channel.isTakenDown(), "reply.channel.wrong");
        var it = new Correspondence(Direction.OUT, channel, CorrespondenceStatus.SENT, content);
        it.caseId = caseId;
        it.contactId = contactId;
        it.authorId = authorId;
        it.answer = true;
        it.occurredAt = at;
        it.sentAt = at;
        it.recordedAt = recordedAt;
        return it;
    }

    /** What we answer on the page of a visitor's report: it is there at once. */
    public static Correspondence shown(Content content, long caseId, Long contactId, long authorId, Instant at) {
        var it = new Correspondence(Direction.OUT, Channel.WEB, CorrespondenceStatus.SENT, content);
        it.caseId = caseId;
        it.contactId = contactId;
        it.authorId = authorId;
        it.answer = true;
        it.occurredAt = at;
        it.sentAt = at;
        it.recordedAt = at;
        return it;
    }

    private void handedInAs(SubmittedForm form) {
        entryKey = form.key();
        entryDigest = form.digest();
    }

    /** Whether it is what this form says, handed in once more; before 2026-11-28 nobody took note of what a form said. */
    public boolean isOf(SubmittedForm form) {
        return form.key().equals(entryKey) && (entryDigest == null || entryDigest.equals(form.digest()));
    }

    /** The software has read the scan of a letter; what a person says of it takes its place. */
    public void wasRead(String from, String subject, String text) {
        requireScan();
        this.fromName = from;
        this.subject = RuleBroken.textOrNone(subject, LONGEST_SUBJECT);
        this.text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /**
     * A person says who wrote a letter that was scanned, and what it says.
     *
     * @param form it was said in
     * @param recorderId who said it
     * @param at when it reached us
     */
    public void transcribed(
            Content content, PhoneNumber phone, SubmittedForm form, Long contactId, long recorderId, Instant at) {
        requireScan();
        this.fromAddress = content.fromAddress();
        this.fromName = content.fromName();
        this.subject = content.subject();
        this.text = content.text();
        this.phone = phone == null ? null : phone.written();
        handedInAs(form);
        this.contactId = contactId;
        this.authorId = recorderId;
        this.occurredAt = at;
    }

    /**
     * What stands on a letter on paper that reached us.
     *
     * @param itsNumber its writer's own (文号), or empty
     * @param itsDate or null
     */
    public void bears(String itsNumber, LocalDate itsDate) {
        RuleBroken.unless(direction == Direction.IN && channel == Channel.LETTER, "entry.channel.wrong");
        String number = RuleBroken.textOrNone(itsNumber, LONGEST_LETTER_NUMBER);
        letterNumber = number.isEmpty() ? null : number;
        writtenOn = itsDate;
    }

    private void requireScan() {
        RuleBroken.unless(
                channel == Channel.LETTER && status == CorrespondenceStatus.RECEIVED,
                "correspondence.not-fileable",
                status.name());
    }

    /**
     * A letter of ours on paper, printed and waiting to be posted (函, P3).
     *
     * @param form it was written in, so that one form is one letter
     * @param content with the letter as PDF
     * @param writtenOn the date that stands on it
     */
    public static Correspondence letter(
            SubmittedForm form,
            Content content,
            long caseId,
            Long contactId,
            long authorId,
            LetterNumber letterNumber,
            LocalDate writtenOn,
            Instant at) {
        var it = new Correspondence(Direction.OUT, Channel.LETTER, CorrespondenceStatus.QUEUED, content);
        it.caseId = caseId;
        it.contactId = contactId;
        it.authorId = authorId;
        it.handedInAs(form);
        it.letterNumber = letterNumber.toString();
        it.writtenOn = writtenOn;
        it.occurredAt = at;
        it.recordedAt = at;
        return it;
    }

    /**
     * A letter of ours was handed to the post: now it has left, and is an answer.
     *
     * @param postingNumber of the registered letter or parcel, by which its way can be followed
     * @param at not before it was written; times are told by the minute
     */
    public void posted(String postingNumber, Instant at) {
        requireLetterOfOurs();
        RuleBroken.unless(!at.isBefore(recordedAt.truncatedTo(ChronoUnit.MINUTES)), "letter.posted-too-early");
        postedAs = RuleBroken.text(postingNumber, LONGEST_POSTING_NUMBER, "letter.posting-number");
        status = CorrespondenceStatus.SENT;
        occurredAt = at;
        sentAt = at;
        answer = true;
    }

    /** A letter of ours isn't posted after all; its number stays used. */
    public void voided() {
        requireLetterOfOurs();
        status = CorrespondenceStatus.TAKEN_BACK;
    }

    private void requireLetterOfOurs() {
        RuleBroken.unless(channel == Channel.LETTER && status == CorrespondenceStatus.QUEUED, "letter.not-waiting");
    }

    /** Its writer wants answers at another address than it came from. */
    public void wantsRepliesAt(EmailAddress address) {
        replyTo = address.value().equals(fromAddress) ? null : address;
    }

    /** It belongs to this case; also where it was set aside before, and a person says otherwise. */
    public void file(long caseId) {
        RuleBroken.unless(
                direction == Direction.IN && status != CorrespondenceStatus.FILED,
                "correspondence.not-fileable",
                status.name());
        this.caseId = caseId;
        status = CorrespondenceStatus.FILED;
        automatic = false;
        problem = null;
    }

    /** It belongs to another case than it was filed in. */
    public void moveTo(long caseId) {
        RuleBroken.unless(this.caseId != null, "correspondence.not-in-case");
        this.caseId = caseId;
    }

    /** Who wrote it, where that is found out only when it is filed. */
    public void isFrom(long contactId) {
        RuleBroken.unless(this.contactId == null, "correspondence.not-fileable", status.name());
        this.contactId = contactId;
    }

    /**
     * One of the staff had written something wrong, and puts it right; what stood there before is for the audit trail. What
     * came or left by itself is what it is.
     */
    public void correct(String subject, String text) {
        RuleBroken.unless(isCorrectable(), "entry.not-taken-down");
        this.subject = RuleBroken.textOrNone(subject, LONGEST_SUBJECT);
        this.text = RuleBroken.text(text, LONGEST_TEXT, "entry.text");
    }

    /** Whether it is what one of the staff wrote down, and may have got wrong. */
    public boolean isCorrectable() {
        boolean printed = direction == Direction.OUT && letterNumber != null;
        return channel.isTakenDown() && rawDocumentId == null && !printed;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    /** Read once more by the charset a person named: it says the same, in other characters. */
    public void decodedAgain(String fromName, String subject, String text, String html, List<Attachment> attachments) {
        RuleBroken.unless(direction == Direction.IN && rawDocumentId != null, "correspondence.no-original");
        this.fromName = fromName;
        this.subject = subject;
        this.text = text;
        this.html = html;
        if (!this.attachments.equals(attachments)) {
            this.attachments = new ArrayList<>(attachments);
        }
    }

    /** Sent by a machine: kept, perhaps beside a case, never answered. */
    public void setAsideAsAutomatic(Long caseId) {
        RuleBroken.unless(status == CorrespondenceStatus.RECEIVED, "correspondence.not-fileable", status.name());
        this.caseId = caseId;
        automatic = true;
        status = CorrespondenceStatus.AUTOMATIC;
    }

    /** It could not be read, perhaps once more; a person decides. */
    public void quarantine(String reason) {
        RuleBroken.unless(
                status == CorrespondenceStatus.RECEIVED || status == CorrespondenceStatus.QUARANTINED,
                "correspondence.not-fileable",
                status.name());
        status = CorrespondenceStatus.QUARANTINED;
        problem = reason;
    }

    /** What was quarantined could be read after all, and says this; it belongs nowhere yet. */
    public void readAfterAll(Content content, Long contactId) {
        RuleBroken.unless(status == CorrespondenceStatus.QUARANTINED, "correspondence.not-fileable", status.name());
        says(content);
        this.contactId = contactId;
        status = CorrespondenceStatus.RECEIVED;
        problem = null;
    }

    /** Nobody wants it. */
    public void markSpam() {
        RuleBroken.unless(direction == Direction.IN, "correspondence.not-fileable", status.name());
        status = CorrespondenceStatus.SPAM;
    }

    /** Whether it is a mail of ours to that address, on its way or gone. */
    public boolean wentTo(EmailAddress recipient) {
        return direction == Direction.OUT
                && status != CorrespondenceStatus.TAKEN_BACK
                && recipients().contains(recipient);
    }

    /** Whom it names as those who get it, each once. */
    public List<EmailAddress> recipients() {
        return Stream.of(toAddresses, ccAddresses)
                .filter(Objects::nonNull)
                .flatMap(line -> Stream.of(line.split(",")))
                .flatMap(written -> EmailAddress.parse(written).stream())
                .distinct()
                .toList();
    }

    /** The far end took it. */
    public void sent(Instant at) {
        RuleBroken.unless(direction == Direction.OUT, "correspondence.not-outgoing");
        status = CorrespondenceStatus.SENT;
        sentAt = at;
        problem = null;
    }

    /**
     * The far end took it for these, whom it may have put off before. It is sent when nobody waits for it any more; where it
     * came back before this was known it stays so.
     *
     * @param to empty where it was everybody it names
     */
    public void sentAtLast(List<EmailAddress> to, Instant at) {
        List<EmailAddress> taken = to.isEmpty() ? recipients() : to;
        fates.replaceAll(fate -> fate.progress() == Progress.PUT_OFF && taken.contains(fate.recipient())
                ? new Fate(fate.recipient(), Progress.TAKEN, "", at)
                : fate);
        sentAt = at;
        boolean somebodyWaits = fates.stream().anyMatch(fate -> fate.progress() == Progress.PUT_OFF);
        if (somebodyWaits || status == CorrespondenceStatus.DELIVERY_FAILED) {
            return;
        }
        sent(at);
        if (!whoFailed().isEmpty()) {
            deliveryFailed(whoFailed());
        }
    }

    /**
     * It is tried no more for these; whoever has it has it.
     *
     * @param to who that try was for; empty where it was everybody it names
     * @param reason what is said to each of whom nothing else is known
     */
    public void givenUp(List<EmailAddress> to, String reason, Instant at) {
        boolean nothingKnown = fates.isEmpty();
        List<EmailAddress> tried = to.isEmpty() ? recipients() : to;
        tried.forEach(recipient -> fareUnlessEnded(new Fate(recipient, Progress.REFUSED, reason, at)));
        if (hasReachedSomebody()) {
            sent(at);
        }
        if (!hasReachedSomebody() || !whoFailed().isEmpty()) {
            deliveryFailed(nothingKnown ? reason : whoFailed());
        }
    }

    private void fareUnlessEnded(Fate end) {
        boolean ended = fates.stream()
                .anyMatch(fate -> fate.recipient().equals(end.recipient()) && fate.progress() != Progress.PUT_OFF);
        if (!ended) {
            fared(end);
        }
    }

    private String whoFailed() {
        return fates.stream()
                .filter(fate -> fate.progress().failed())
                .map(fate -> fate.recipient() + ": " + fate.said())
                .collect(Collectors.joining("; "));
    }

    /** Whether some of its recipients have it, while others are still to get it. */
    public boolean hasReachedSomebody() {
        return fates.stream().anyMatch(fate -> fate.progress().reached());
    }

    /** Whether this recipient has it, as far as anybody knows. */
    public boolean hasReached(EmailAddress recipient) {
        return fates.stream()
                .filter(fate -> fate.recipient().equals(recipient))
                .findFirst()
                .map(fate -> fate.progress().reached())
                .orElseGet(() ->
                        status == CorrespondenceStatus.SENT && recipients().contains(recipient));
    }

    /** Something is known of its way to one recipient. */
    public void fared(Fate fate) {
        RuleBroken.unless(direction == Direction.OUT, "correspondence.not-outgoing");
        Optional<Fate> known = fates.stream()
                .filter(it -> it.recipient().equals(fate.recipient()))
                .findFirst();
        if (known.isEmpty() || fate.goesBeyond(known.get())) {
            known.ifPresent(fates::remove);
            fates.add(fate);
        }
    }

    /**
     * It had left, and came back.
     *
     * @param from those who don't have it; empty where nobody says whom that concerns
     * @param reason in the words of the server that refused it, and who told us
     */
    public void cameBack(List<EmailAddress> from, String reason, Instant at) {
        from.stream()
                .filter(recipient -> fates.stream()
                        .noneMatch(fate -> fate.recipient().equals(recipient)
                                && fate.progress().failed()))
                .forEach(recipient -> fared(new Fate(recipient, Progress.RETURNED, reason, at)));
        if (!from.isEmpty() && sentAt != null) {
            // nothing is written down of those who were all taken at once
            recipients().stream()
                    .filter(recipient ->
                            fates.stream().noneMatch(fate -> fate.recipient().equals(recipient)))
                    .forEach(recipient -> fates.add(new Fate(recipient, Progress.TAKEN, "", sentAt)));
        }
        deliveryFailed(reason);
    }

    /** Who doesn't get it; where nobody told us whom that concerns, everybody it names. */
    public List<EmailAddress> unreached() {
        List<EmailAddress> unreached = fates.stream()
                .filter(fate -> fate.progress().failed())
                .map(Fate::recipient)
                .toList();
        return unreached.isEmpty() ? recipients() : unreached;
    }

    /** It could not be delivered; the clerk is told why. */
    public void deliveryFailed(String reason) {
        RuleBroken.unless(direction == Direction.OUT, "correspondence.not-outgoing");
        status = CorrespondenceStatus.DELIVERY_FAILED;
        problem = reason;
    }

    /**
     * Keeps what only the recipient shall have, such as the secret in a link, out of what is shown, found and handed on; the
     * original has it still.
     */
    public void conceal(String secret) {
        text = text.replace(secret, "…");
    }

    /** It is an answer to the customer, not a mail to others about the case. */
    public void countAsAnswer() {
        RuleBroken.unless(direction == Direction.OUT, "correspondence.not-outgoing");
        answer = true;
    }

    /** Its writer thought better of it before it left; it stays in the register and never leaves. */
    public void takeBack() {
        RuleBroken.unless(
                status == CorrespondenceStatus.QUEUED && !automatic && !hasReachedSomebody(),
                "correspondence.left-already");
        status = CorrespondenceStatus.TAKEN_BACK;
        problem = null;
    }

    /**
     * It could not be delivered, and shall be tried again.
     *
     * @return for whom
     */
    public List<EmailAddress> queueAgain() {
        RuleBroken.unless(status == CorrespondenceStatus.DELIVERY_FAILED, "correspondence.not-failed");
        status = CorrespondenceStatus.QUEUED;
        problem = null;
        List<EmailAddress> unreached = unreached();
        fates.replaceAll(fate -> fate.progress().failed() ? fate.putOff() : fate);
        return unreached;
    }

    public Long id() {
        return id;
    }

    public Direction direction() {
        return direction;
    }

    public Channel channel() {
        return channel;
    }

    public CorrespondenceStatus status() {
        return status;
    }

    /** The case it belongs to, or null. */
    public Long caseId() {
        return caseId;
    }

    /** The arrival it was made from, or null for what we sent. */
    public Long deliveryId() {
        return deliveryId;
    }

    public Long contactId() {
        return contactId;
    }

    public String fromAddress() {
        return fromAddress;
    }

    public String fromName() {
        return fromName;
    }

    /** The phone of who called, as it was written down; or null. */
    public String phone() {
        return phone;
    }

    /** The form one of the staff wrote it in, or null where it came by itself. */
    /** The form's key it was handed in with, or null. */
    public String entryKey() {
        return entryKey;
    }

    /** The number a letter on paper bears, ours or its writer's; or null. */
    public String letterNumber() {
        return letterNumber;
    }

    /** The date that stands on a letter on paper, or null. */
    public LocalDate writtenOn() {
        return writtenOn;
    }

    /** The post's number of a letter of ours, or null while it wasn't posted. */
    public String postedAs() {
        return postedAs;
    }

    /** Where its writer wants answers, or null where that is {@link #fromAddress}. */
    public EmailAddress replyTo() {
        return replyTo;
    }

    /** The visible recipients, comma-separated. */
    public String toAddresses() {
        return toAddresses;
    }

    public String ccAddresses() {
        return ccAddresses;
    }

    /** Whom it names, where it is a mail. */
    public MailHead head() {
        return new MailHead(direction, fromAddress, replyTo, toAddresses, ccAddresses);
    }

    public String subject() {
        return subject;
    }

    /** The words as plain text; from HTML where there was no plain part. */
    public String text() {
        return text;
    }

    /** The HTML part as it came, unsanitised, or null. Never show it without sanitising. */
    public String html() {
        return html;
    }

    public MessageId messageId() {
        return messageId;
    }

    public String inReplyTo() {
        return inReplyTo;
    }

    /** Whether what the writer said is best seen as they laid it out: it has a table, or pictures in their places. */
    public boolean looksMatter() {
        return looksMatter;
    }

    /** How many pictures of the HTML are to be fetched from elsewhere. */
    public int picturesElsewhere() {
        return picturesElsewhere;
    }

    /** The files; those with a content id are shown at a place of their own within the HTML. */
    public List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** What is known of a mail of ours on its way, by recipient; nothing of those of whom nobody said anything. */
    public List<Fate> fates() {
        return List.copyOf(fates);
    }

    /** The original bytes in the document store, or null. */
    public Long rawDocumentId() {
        return rawDocumentId;
    }

    /** Whether a machine wrote it, theirs or ours. */
    public boolean automatic() {
        return automatic;
    }

    /** Whether a person answered the customer by it. */
    public boolean answer() {
        return answer;
    }

    /** Who of the staff wrote it, or wrote it down; null where nobody did. */
    public Long authorId() {
        return authorId;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Why it is quarantined or undelivered, or null. */
    public String problem() {
        return problem;
    }

    public long version() {
        return version;
    }
}
