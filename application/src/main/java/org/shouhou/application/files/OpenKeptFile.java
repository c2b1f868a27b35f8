package org.shouhou.application.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.document.KeptFile;
import org.shouhou.domain.organisation.Right;

/** Hands out a document of a contract or a leaflet of a model. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class OpenKeptFile {

    private final KeptFileQueries queries;
    private final DocumentStore documents;

    protected OpenKeptFile() {
        this(null, null);
    }

    @Inject
    public OpenKeptFile(KeptFileQueries queries, DocumentStore documents) {
        this.queries = queries;
        this.documents = documents;
    }

    /** What it is, and its bytes; the caller closes them. */
    public record Opened(KeptFile file, InputStream content) {}

    /** Opens it; empty where there is none. Runs in no transaction of its own: a slow reader holds nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Opened> open(long documentId) throws IOException {
        Optional<KeptFile> file = queries.find(documentId);
        return file.isEmpty() ? Optional.empty() : Optional.of(new Opened(file.get(), documents.open(documentId)));
    }
}
