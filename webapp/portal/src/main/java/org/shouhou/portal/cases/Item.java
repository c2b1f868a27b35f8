package org.shouhou.portal.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.Parties;
import org.shouhou.domain.correspondence.Passage;
import org.shouhou.domain.correspondence.Protection;
import org.shouhou.domain.correspondence.Subject;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.portal.files.Media;

/**
 * One thing in the conversation of a case: a mail in or out, an internal note, a question to a department, or a job at the
 * customer's place. Exactly one of them is there.
 *
 * @param stranger whether it is a mail of somebody who merely came into the case
 */
public record Item(
        Instant at,
        CaseView.Entry entry,
        CaseView.Note note,
        CaseView.Referral referral,
        CaseView.Job job,
        boolean stranger) {

    /** What is shown of one mail at once; the rest is in the original. */
    private static final int LONGEST_TEXT = 30_000;

    /** A larger picture is offered for saving only. */
    private static final long LARGEST_PICTURE = 2L * 1024 * 1024;

    /** Everything about a case in the order it happened; a question or a job stands where it ended. */
    static List<Item> of(CaseView view, Parties parties) {
        Stream<Item> entries = view.entries().stream().map(it -> of(it, isStranger(it, parties)));
        Stream<Item> notes = view.notes().stream().map(it -> new Item(it.writtenAt(), null, it, null, null, false));
        Stream<Item> referrals = view.referrals().stream()
                .map(it -> new Item(latest(it.sentAt(), it.endedAt()), null, null, it, null, false));
        Stream<Item> jobs = view.jobs().stream()
                .map(it -> new Item(latest(it.sentAt(), it.endedAt()), null, null, null, it, false));
        return Stream.of(entries, notes, referrals, jobs)
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Item::at))
                .toList();
    }

    /** What a mail server on the way sends back by itself is nobody's word, and says so. */
    static boolean isStranger(CaseView.Entry entry, Parties parties) {
        boolean cameBack = entry.automatic()
                && EmailAddress.parse(entry.fromAddress())
                        .filter(EmailAddress::machine)
                        .isPresent();
        return entry.direction() == Direction.IN
                && entry.channel() == Channel.EMAIL
                && !cameBack
                && !parties.include(entry.fromAddress());
    }

    /** A mail, letter or call. */
    static Item of(CaseView.Entry entry, boolean stranger) {
        return new Item(entry.occurredAt(), entry, null, null, null, stranger);
    }

    private static Instant latest(Instant begun, Instant ended) {
        return ended == null ? begun : ended;
    }

    public boolean incoming() {
        return entry != null && entry.direction() == Direction.IN;
    }

    /** Whether it is a mail of the software's own, which nobody needs to read again. */
    public boolean folded() {
        return entry.automatic() && !incoming() || takenBack();
    }

    /** Whether it was taken back before it left. */
    public boolean takenBack() {
        return entry.status() == CorrespondenceStatus.TAKEN_BACK;
    }

    /** Whether it is a letter of ours that was printed and not yet posted. */
    public boolean letterWaits() {
        return entry.channel() == Channel.LETTER && entry.status() == CorrespondenceStatus.QUEUED;
    }

    /** Whether it asks for answers at another house than it says it comes from. */
    public boolean answersElsewhere() {
        EmailAddress wanted = entry.replyTo();
        return incoming()
                && wanted != null
                && EmailAddress.parse(entry.fromAddress())
                        .filter(from -> from.equals(wanted) || from.sameHouseAs(wanted))
                        .isEmpty();
    }

    /** Everybody a mail of ours goes to. */
    public String recipients() {
        return entry.head().everybody();
    }

    /** Whether it was refused or came back, so that it can be sent again. */
    public boolean failed() {
        return entry.status() == CorrespondenceStatus.DELIVERY_FAILED;
    }

    /** Where a mail of ours stands: its status, or that some have it and others don't. */
    public String standing() {
        boolean some = entry.fates().stream().anyMatch(fate -> fate.progress().reached());
        return failed() && some ? "PARTLY_DELIVERED" : entry.status().name();
    }

    /** What is known of it by recipient; a failure of the only one is told already. */
    public List<Fate> fates() {
        List<Fate> fates = entry.fates();
        boolean told = fates.size() == 1 && fates.get(0).progress().failed() && failed();
        return told && entry.head().recipients().count() <= 1 ? List.of() : fates;
    }

    /** Whether the list by recipient says who doesn't have it, and why. */
    public boolean failedForSome() {
        return fates().stream().anyMatch(fate -> fate.progress().failed());
    }

    /** How many get it where it is sent again although nobody said who doesn't have it; 0 where that is known. */
    public long againToAll() {
        long named = entry.head().recipients().count();
        return failed() && !failedForSome() && named > 1 ? named : 0;
    }

    /** Whether it is a person's mail of ours that nobody has yet. */
    public boolean takeable() {
        return entry != null
                && !entry.automatic()
                && entry.sending() != null
                && entry.sending().takeable();
    }

    /** Whether a mail can start from it. */
    public boolean answerable() {
        return entry.channel() == Channel.EMAIL && !takenBack() && !folded();
    }

    /** Whether a mail is about something else than its case by its subject, apart from what mail programs put before it. */
    public boolean changesSubject(String caseSubject) {
        return !new Subject(entry.subject()).bare().equals(new Subject(caseSubject).bare());
    }

    public Protection protection() {
        return Protection.of(entry.text(), entry.attachments());
    }

    public List<Passage> passages() {
        if (folded()) {
            return List.of();
        }
        String text = cut() ? entry.text().substring(0, LONGEST_TEXT) : entry.text();
        return Passage.of(text, entry.subject());
    }

    /** Whether the text is too long to be shown whole. */
    public boolean cut() {
        return entry.text().length() > LONGEST_TEXT;
    }

    /** Whether the mail is shown as its writer laid it out before anybody asks for it. */
    public boolean looksFirst() {
        return entry.hasHtml() && entry.looksMatter() && !folded();
    }

    /** How much room the mail as laid out is given: small, medium, large or extra large, after how much it says. */
    public String room() {
        long pictures = entry.attachments().stream().filter(Item::inPlace).count();
        long lines = entry.text()
                        .lines()
                        .limit(200)
                        .mapToLong(it -> 1 + it.length() / 50)
                        .sum()
                + 14 * pictures
                + (entry.looksMatter() ? 8 : 0);
        return lines < 8 ? "s" : lines < 20 ? "m" : lines < 40 ? "l" : "xl";
    }

    private static boolean inPlace(Attachment file) {
        return file.contentId() != null && Media.isShownInPlace(file.mediaType(), file.fileName(), file.size());
    }

    /** The files of a mail with their places. */
    public List<File> files() {
        List<File> files = new ArrayList<>();
        for (Attachment it : entry.attachments()) {
            boolean picture = Media.isPicture(it.mediaType()) && it.size() <= LARGEST_PICTURE;
            files.add(new File(files.size(), it.fileName(), it.size(), picture, inPlace(it)));
        }
        return files;
    }

    /**
     * A file of a mail.
     *
     * @param inPlace whether the mail as laid out shows it
     */
    public record File(int place, String name, long size, boolean picture, boolean inPlace) {}
}
