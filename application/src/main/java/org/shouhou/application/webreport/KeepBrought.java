package org.shouhou.application.webreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.document.ScanFormat;

/** Keeps what visitors send along: few files of bounded size, and such only as their own bytes say may be here. */
@ApplicationScoped
class KeepBrought {

    private static final int MOST = 6;
    private static final long MOST_BYTES = 10L * 1024 * 1024;
    private static final Set<ScanFormat> TAKEN =
            EnumSet.of(ScanFormat.JPEG, ScanFormat.PNG, ScanFormat.WEBP, ScanFormat.HEIC, ScanFormat.PDF);

    private final DocumentStore documents;

    protected KeepBrought() {
        this(null);
    }

    @Inject
    KeepBrought(DocumentStore documents) {
        this.documents = documents;
    }

    /**
     * Part of the caller's transaction.
     *
     * @throws RuleBroken {@code report.files.too-many}, {@code report.file.empty}, {@code report.file.too-large}, {@code report.file.unfit}
     */
    List<Attachment> keep(List<BroughtFile> brought) throws IOException {
        RuleBroken.unless(brought.size() <= MOST, "report.files.too-many", MOST);
        List<Attachment> kept = new ArrayList<>();
        for (BroughtFile file : brought) {
            String name = UploadFiles.name(file.name());
            RuleBroken.unless(file.size() > 0, "report.file.empty", name);
            RuleBroken.unless(file.size() <= MOST_BYTES, "report.file.too-large", name, MOST_BYTES / 1024 / 1024);
            kept.add(keep(name, file));
        }
        return kept;
    }

    private Attachment keep(String name, BroughtFile file) throws IOException {
        try (BufferedInputStream content =
                new BufferedInputStream(file.content().open())) {
            content.mark(ScanFormat.TELLING);
            Optional<ScanFormat> format =
                    ScanFormat.of(content.readNBytes(ScanFormat.TELLING)).filter(TAKEN::contains);
            RuleBroken.unless(format.isPresent(), "report.file.unfit", name);
            content.reset();
            DocumentStore.Stored stored = documents.store(content);
            return new Attachment(
                    format.get().named(name),
                    format.get().mediaType(),
                    stored.size(),
                    stored.sha256(),
                    stored.documentId());
        }
    }
}
