package org.shouhou.application.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.AttachmentTexts;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.ScanSplitter;
import org.shouhou.application.port.Scans;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.scan.LetterField;
import org.shouhou.domain.scan.LetterReading;
import org.shouhou.domain.scan.LetterState;
import org.shouhou.domain.scan.PageState;
import org.shouhou.domain.scan.PageText;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScanState;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.scan.ScannedPage;

/** The steps by which a scanned file becomes letters that were read, each a transaction of its own; one done twice counts once. */
@SystemTask
@ApplicationScoped
public class ScanSteps {

    private static final String PAGE_NAME = "%02d.%s";

    private final Scans scans;
    private final DocumentStore documents;
    private final Correspondences register;
    private final AttachmentTexts texts;
    private final AuditTrail audit;
    private final AfterCommit afterCommit;
    private final Clock clock;

    protected ScanSteps() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ScanSteps(
            Scans scans,
            DocumentStore documents,
            Correspondences register,
            AttachmentTexts texts,
            AuditTrail audit,
            AfterCommit afterCommit,
            Clock clock) {
        this.scans = scans;
        this.documents = documents;
        this.register = register;
        this.texts = texts;
        this.audit = audit;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** The next file to take apart, for whoever asks alone for a while. */
    @Transactional
    public Optional<ScanFile> takeFile() {
        Optional<ScanFile> next = scans.fileToTakeApart(clock.instant());
        next.ifPresent(file -> file.take(clock.instant()));
        return next;
    }

    /**
     * Its pages become letters, and each letter an entry of the register; a separator begins the next one.
     *
     * @return false where there is no letter in it
     */
    @Transactional(rollbackOn = Exception.class)
    public boolean takenApart(long fileId, ScanSplitter.Pages pages) throws IOException {
        List<List<ScanSplitter.Page>> letters = letters(pages.all());
        ScanFile file = scans.file(fileId).orElseThrow();
        if (letters.isEmpty() || file.state() != ScanState.WAITING) {
            return !letters.isEmpty();
        }
        for (int i = 0; i < letters.size(); i++) {
            add(file, i + 1, letters.get(i), pages, letters.size() == 1);
        }
        file.takenApart();
        noted(file, "scan.taken-apart", String.valueOf(letters.size()));
        afterCommit.somethingScanned();
        return true;
    }

    private static List<List<ScanSplitter.Page>> letters(List<ScanSplitter.Page> pages) {
        List<List<ScanSplitter.Page>> letters = new ArrayList<>();
        List<ScanSplitter.Page> current = new ArrayList<>();
        for (ScanSplitter.Page page : pages) {
            if (!page.separator()) {
                current.add(page);
            } else if (!current.isEmpty()) {
                letters.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            letters.add(current);
        }
        return letters;
    }

    private void add(
            ScanFile file, int number, List<ScanSplitter.Page> from, ScanSplitter.Pages pages, boolean theOnlyOne)
            throws IOException {
        List<Attachment> pictures = new ArrayList<>();
        for (ScanSplitter.Page page : from) {
            try (InputStream picture = pages.picture(page)) {
                DocumentStore.Stored stored = documents.store(picture);
                String name = PAGE_NAME.formatted(
                        pictures.size() + 1, page.mediaType().endsWith("png") ? "png" : "jpg");
                pictures.add(
                        new Attachment(name, page.mediaType(), stored.size(), stored.sha256(), stored.documentId()));
            }
        }
        List<Attachment> attachments = new ArrayList<>(pictures);
        if (theOnlyOne) {
            attachments.add(original(file));
        }
        var content = new Correspondence.Content("", "", "", "", "", "", null, null, null, attachments);
        Correspondence entry =
                Correspondence.received(Channel.LETTER, content, null, null, null, file.receivedAt(), clock.instant());
        register.add(entry);
        ScannedLetter letter = new ScannedLetter(file.id(), number, entry.id(), file.receivedAt());
        scans.add(letter);
        for (int i = 0; i < from.size(); i++) {
            scans.add(new ScannedPage(
                    letter.id(),
                    i + 1,
                    pictures.get(i).documentId(),
                    from.get(i).mediaType(),
                    from.get(i).width(),
                    from.get(i).height()));
        }
    }

    private Attachment original(ScanFile file) {
        return new Attachment(
                file.fileName(), file.format().mediaType(), file.size(), file.sha256(), file.documentId());
    }

    @Transactional
    public void rejected(long fileId, String code) {
        ScanFile file = scans.file(fileId).orElseThrow();
        if (file.state() == ScanState.WAITING) {
            file.reject(code);
            noted(file, "scan.rejected", code);
        }
    }

    /** The next page to read, for whoever asks alone for a while; one that was tried too often counts as unreadable. */
    @Transactional
    public Optional<ScannedPage> takePage() {
        Optional<ScannedPage> next = scans.pageToRead(clock.instant());
        while (next.isPresent() && !next.get().take(clock.instant())) {
            isDone(next.get());
            next = scans.pageToRead(clock.instant());
        }
        return next;
    }

    /** What stands on a page will be found. */
    @Transactional
    public void read(long pageId, PageText text) {
        ScannedPage page = scans.page(pageId).orElseThrow();
        if (page.state() != PageState.WAITING) {
            return;
        }
        page.read(text);
        texts.tell(page.documentId(), text.text());
        isDone(page);
    }

    /** Once all pages of a letter were read, or can't be, its entry says what the letter says. */
    private void isDone(ScannedPage page) {
        // of two who are done with the last two pages of a letter, the second sees what the first has read
        ScannedLetter letter = scans.letterInTurn(page.letterId()).orElseThrow();
        List<ScannedPage> pages = scans.pagesOf(letter.id());
        if (letter.state() == LetterState.WAITING && pages.stream().noneMatch(it -> it.state() == PageState.WAITING)) {
            says(letter, pages);
        }
        afterCommit.somethingScanned();
    }

    private void says(ScannedLetter letter, List<ScannedPage> pages) {
        List<PageText> read = pages.stream()
                .filter(it -> it.read() != null)
                .map(ScannedPage::read)
                .toList();
        List<LetterField> fields = LetterReading.of(read);
        register.byId(letter.entryId())
                .orElseThrow()
                .wasRead(
                        value(fields, LetterField.Kind.ORGANISATION),
                        value(fields, LetterField.Kind.SUBJECT),
                        String.join("\n\n", read.stream().map(PageText::text).toList()));
    }

    private static String value(List<LetterField> fields, LetterField.Kind kind) {
        return fields.stream()
                .filter(it -> it.kind() == kind)
                .map(LetterField::value)
                .findFirst()
                .orElse("");
    }

    /** It couldn't be read; perhaps once more. */
    @Transactional
    public void notRead(long pageId) {
        ScannedPage page = scans.page(pageId).orElseThrow();
        page.failed();
        if (page.state() != PageState.WAITING) {
            isDone(page);
        }
    }

    /** Nothing can be read at present. */
    @Transactional
    public void giveBack(long pageId) {
        scans.page(pageId).orElseThrow().giveBack();
    }

    private void noted(ScanFile file, String action, String detail) {
        Instant now = clock.instant();
        audit.record(new AuditTrail.Entry(now, "system", action, null, "scan " + file.fileName(), detail));
    }
}
