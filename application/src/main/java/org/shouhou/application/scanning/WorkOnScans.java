package org.shouhou.application.scanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.RejectFolder;
import org.shouhou.application.port.ScanSplitter;
import org.shouhou.application.port.TextRecogniser;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScanSource;
import org.shouhou.domain.scan.ScannedPage;

/** Takes scanned files apart and reads their pages, one after the other; no transaction is open while that is done. */
@SystemTask
@ApplicationScoped
public class WorkOnScans {

    private final ScanSteps steps;
    private final DocumentStore documents;
    private final ScanSplitter splitter;
    private final TextRecogniser recogniser;
    private final RejectFolder rejectFolder;

    protected WorkOnScans() {
        this(null, null, null, null, null);
    }

    @Inject
    public WorkOnScans(
            ScanSteps steps,
            DocumentStore documents,
            ScanSplitter splitter,
            TextRecogniser recogniser,
            RejectFolder rejectFolder) {
        this.steps = steps;
        this.documents = documents;
        this.splitter = splitter;
        this.recogniser = recogniser;
        this.rejectFolder = rejectFolder;
    }

    /** @return whether there was a file; there may be more */
    public boolean takeOneApart() {
        Optional<ScanFile> next = steps.takeFile();
        next.ifPresent(this::takeApart);
        return next.isPresent();
    }

    private void takeApart(ScanFile file) {
        if (file.isTriedEnough()) {
            reject(file, "scan.too-long");
            return;
        }
        try (InputStream scan = documents.open(file.documentId());
                ScanSplitter.Pages pages = splitter.split(scan, file.format())) {
            if (!steps.takenApart(file.id(), pages)) {
                reject(file, "scan.no-letter");
            }
        } catch (ScanSplitter.Broken broken) {
            reject(file, broken.code());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Who put it into a folder looks there for it. */
    private void reject(ScanFile file, String code) {
        if (file.source() == ScanSource.FOLDER) {
            try (InputStream scan = documents.open(file.documentId())) {
                rejectFolder.keep(file.broughtBy(), file.fileName(), scan, code);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        steps.rejected(file.id(), code);
    }

    /**
     * @return whether there was a page; there may be more
     * @throws TextRecogniser.Unavailable where nothing can be read at present; the pages wait
     */
    public boolean readOne() {
        Optional<ScannedPage> next = steps.takePage();
        next.ifPresent(page -> {
            try (InputStream picture = documents.open(page.documentId())) {
                steps.read(page.id(), recogniser.read(picture));
            } catch (TextRecogniser.Unreadable unreadable) {
                steps.notRead(page.id());
            } catch (TextRecogniser.Unavailable unavailable) {
                steps.giveBack(page.id());
                throw unavailable;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return next.isPresent();
    }
}
