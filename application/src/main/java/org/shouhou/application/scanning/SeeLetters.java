package org.shouhou.application.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Scans;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.scan.LetterState;
import org.shouhou.domain.scan.PageText;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.scan.ScannedPage;

/** Shows the scanned letters that wait, one of them with all that was read on it, and the files that are none (D10). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class SeeLetters {

    private static final int PAGE = 50;
    private static final int REJECTED = 50;

    private final Scans scans;
    private final LetterQueries queries;
    private final ProposeFields proposeFields;
    private final Correspondences register;
    private final DocumentStore documents;
    private final Ledger ledger;

    protected SeeLetters() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SeeLetters(
            Scans scans,
            LetterQueries queries,
            ProposeFields proposeFields,
            Correspondences register,
            DocumentStore documents,
            Ledger ledger) {
        this.scans = scans;
        this.queries = queries;
        this.proposeFields = proposeFields;
        this.register = register;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** A picture or file; the caller closes it. */
    public record Opened(String fileName, String mediaType, long size, InputStream content) {}

    /** Those that wait, the oldest first. */
    @Transactional
    public List<LetterQueries.Row> waiting(long after) {
        return queries.waiting(after, PAGE);
    }

    /** How many files wait to be taken apart. */
    @Transactional
    public int filesWaiting() {
        return queries.filesWaiting();
    }

    /** The one to look at after this one was settled; the first of all where it was the last. */
    @Transactional
    public Optional<Long> next(long after) {
        List<LetterQueries.Row> next = queries.waiting(after, 1);
        return (next.isEmpty() ? queries.waiting(0, 1) : next)
                .stream().map(LetterQueries.Row::id).findFirst();
    }

    @Transactional
    public List<ScanFile> rejected() {
        return scans.rejected(REJECTED);
    }

    /** @throws RuleBroken {@code letter.unknown} */
    @Transactional
    public LetterView letter(long id) {
        ScannedLetter letter = known(id);
        ScanFile file = scans.file(letter.fileId()).orElseThrow();
        List<ScannedPage> pages = scans.pagesOf(id);
        List<PageText> read = pages.stream()
                .filter(it -> it.read() != null)
                .map(ScannedPage::read)
                .toList();
        ProposeFields.Proposal proposal = proposeFields.of(read);
        return new LetterView(
                id,
                letter.version(),
                letter.state(),
                register.numberOf(letter.entryId()),
                letter.receivedAt(),
                file.fileName(),
                file.broughtBy(),
                pages.stream().map(SeeLetters::page).toList(),
                String.join("\n\n", read.stream().map(PageText::text).toList()),
                proposal.fields(),
                proposal.contactId(),
                proposal.customerId(),
                proposal.machineId());
    }

    private static LetterView.Page page(ScannedPage it) {
        PageText read = it.read();
        return new LetterView.Page(
                it.id(),
                it.number(),
                it.state(),
                read == null ? 0 : read.turns(),
                read == null ? it.width() : read.width(),
                read == null ? it.height() : read.height());
    }

    /** The picture of a page of a letter that waits; of one in a case it is an attachment there. */
    @Transactional
    public Optional<Opened> picture(long pageId) throws IOException {
        Optional<ScannedPage> page =
                scans.page(pageId).filter(it -> known(it.letterId()).state() == LetterState.WAITING);
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opened(
                        "page",
                        page.get().mediaType(),
                        -1,
                        documents.open(page.get().documentId())));
    }

    /** A file that was rejected, as it came. */
    @Transactional
    public Optional<Opened> rejectedFile(long fileId) throws IOException {
        Optional<ScanFile> file = scans.file(fileId).filter(it -> it.problem() != null);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opened(
                        file.get().fileName(),
                        file.get().format().mediaType(),
                        file.get().size(),
                        documents.open(file.get().documentId())));
    }

    /** Somebody has seen why a file was rejected. @throws RuleBroken {@code scan.unknown}, {@code scan.not-rejected} */
    @Transactional
    public void seen(long fileId) {
        ScanFile file = scans.file(fileId).orElseThrow(() -> new RuleBroken("scan.unknown"));
        file.dismiss();
        ledger.record("scan.seen", "scan " + file.fileName(), new Changes());
    }

    /**
     * A letter is none of the after-sales service's business; its entry counts as unwanted.
     *
     * @throws RuleBroken {@code letter.unknown}, {@code letter.settled}, {@code changed-meanwhile}
     */
    @Transactional
    public void dismiss(long id, long seenVersion) {
        // what is being read off it right now is no change of another person's
        ScannedLetter letter = scans.letterInTurn(id).orElseThrow(() -> new RuleBroken("letter.unknown"));
        RuleBroken.unless(letter.version() == seenVersion, "changed-meanwhile");
        letter.dismiss();
        register.byId(letter.entryId()).orElseThrow().markSpam();
        ledger.record("letter.dismissed", "letter " + register.numberOf(letter.entryId()), new Changes());
    }

    private ScannedLetter known(long id) {
        return scans.letter(id).orElseThrow(() -> new RuleBroken("letter.unknown"));
    }
}
