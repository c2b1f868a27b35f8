package org.shouhou.application.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.shouhou.application.handling.UploadFiles;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.document.KeptFile;

/** Stores a file that is to be kept with a record. Part of the caller's transaction. */
@ApplicationScoped
public class KeepFile {

    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private final DocumentStore documents;

    protected KeepFile() {
        this(null);
    }

    @Inject
    public KeepFile(DocumentStore documents) {
        this.documents = documents;
    }

    /** @throws RuleBroken {@code file.too-large}, {@code file.empty} */
    public KeptFile keep(UploadFiles.Arriving arriving) throws IOException {
        RuleBroken.unless(arriving.size() > 0, "file.empty");
        RuleBroken.unless(arriving.size() <= LARGEST, "file.too-large", LARGEST / MEGABYTE);
        try (InputStream content = arriving.content().open()) {
            DocumentStore.Stored stored = documents.store(content);
            return new KeptFile(
                    UploadFiles.name(arriving.name()),
                    UploadFiles.mediaType(arriving.mediaType()),
                    stored.size(),
                    stored.documentId());
        }
    }
}
