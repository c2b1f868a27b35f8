package org.shouhou.application.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.Scans;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.document.ScanFormat;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScanSource;

/** Takes a scanned file in, whoever brings it. Part of the caller's transaction. */
@ApplicationScoped
class ScanIntake {

    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final Set<ScanFormat> LETTERS =
            EnumSet.of(ScanFormat.PDF, ScanFormat.TIFF, ScanFormat.JPEG, ScanFormat.PNG);

    private final Scans scans;
    private final DocumentStore documents;
    private final AuditTrail audit;
    private final AfterCommit afterCommit;
    private final Clock clock;

    protected ScanIntake() {
        this(null, null, null, null, null);
    }

    @Inject
    ScanIntake(Scans scans, DocumentStore documents, AuditTrail audit, AfterCommit afterCommit, Clock clock) {
        this.scans = scans;
        this.documents = documents;
        this.audit = audit;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /**
     * @param size in bytes, as far as it is known before the end
     * @return false where the same bytes came before, by whatever way, and weren't rejected
     * @throws RuleBroken {@code scan.empty}, {@code scan.too-large}, {@code scan.no-scan}
     */
    boolean take(String fileName, long size, InputStream content, ScanSource source, String broughtBy, String actor)
            throws IOException {
        RuleBroken.unless(size > 0, "scan.empty");
        RuleBroken.unless(size <= MOST_BYTES, "scan.too-large", MOST_BYTES / 1024 / 1024);
        BufferedInputStream from = new BufferedInputStream(content);
        from.mark(ScanFormat.TELLING);
        Optional<ScanFormat> format =
                ScanFormat.of(from.readNBytes(ScanFormat.TELLING)).filter(LETTERS::contains);
        RuleBroken.unless(format.isPresent(), "scan.no-scan");
        from.reset();
        DocumentStore.Stored stored = documents.store(from);
        Optional<ScanFile> before = scans.fileOf(stored.sha256());
        if (before.isPresent()) {
            documents.discard(stored.documentId());
            return again(before.get(), fileName, source, broughtBy, actor);
        }
        add(stored, fileName, format.orElseThrow(), source, broughtBy, actor);
        return true;
    }

    /**
     * Takes a file that is stored already, with a mail of a scanner.
     *
     * @return whether it is a scan, new or not
     */
    boolean takeStored(Attachment file, String scanner) {
        Optional<ScanFormat> format;
        try (InputStream content = documents.open(file.documentId())) {
            format = ScanFormat.of(content.readNBytes(ScanFormat.TELLING)).filter(LETTERS::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (format.isPresent()) {
            Optional<ScanFile> before = scans.fileOf(file.sha256());
            if (before.isPresent()) {
                again(before.get(), file.fileName(), ScanSource.MAIL, scanner, "system");
            } else {
                var stored = new DocumentStore.Stored(file.documentId(), file.size(), file.sha256());
                add(stored, file.fileName(), format.get(), ScanSource.MAIL, scanner, "system");
            }
        }
        return format.isPresent();
    }

    private boolean again(ScanFile file, String fileName, ScanSource source, String broughtBy, String actor) {
        boolean tried = file.comesAgain(UploadFiles.name(fileName), source, broughtBy, clock.instant());
        if (tried) {
            brought(file, actor);
        }
        return tried;
    }

    private void add(
            DocumentStore.Stored stored,
            String fileName,
            ScanFormat format,
            ScanSource source,
            String broughtBy,
            String actor) {
        var file = new ScanFile(
                stored.documentId(),
                stored.sha256(),
                stored.size(),
                UploadFiles.name(fileName),
                format,
                source,
                broughtBy,
                clock.instant());
        scans.add(file);
        brought(file, actor);
    }

    private void brought(ScanFile file, String actor) {
        audit.record(new AuditTrail.Entry(
                clock.instant(),
                actor,
                "scan.brought",
                null,
                "scan " + file.fileName(),
                file.source() + " " + file.broughtBy()));
        afterCommit.somethingScanned();
    }
}
