package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Hands out the original bytes of an entry of the register, or one of its attachments. */
@Permitted({Right.READ_CASES, Right.WORK_REGISTER, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class OpenDocument {

    private final RegisterQueries queries;
    private final DocumentStore documents;
    private final CurrentActor currentActor;

    protected OpenDocument() {
        this(null, null, null);
    }

    @Inject
    public OpenDocument(RegisterQueries queries, DocumentStore documents, CurrentActor currentActor) {
        this.queries = queries;
        this.documents = documents;
        this.currentActor = currentActor;
    }

    /** @param attachment its position, from 0; empty for the original */
    public record Wanted(long entryId, OptionalInt attachment) {

        public static Wanted original(long entryId) {
            return new Wanted(entryId, OptionalInt.empty());
        }

        public static Wanted attachment(long entryId, int position) {
            return new Wanted(entryId, OptionalInt.of(position));
        }
    }

    /** What it is, and its bytes; the caller closes them. */
    public record Opened(RegisterQueries.Document document, InputStream content) {}

    /**
     * Opens it; empty where there is none, or the actor may not see it, which must look the same. Runs in no transaction
     * of its own: documents never change, and a slow reader holds nothing.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Opened> open(Wanted wanted) throws IOException {
        RegisterVisibility visibility =
                RegisterVisibility.of(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")));
        Optional<RegisterQueries.Document> document = wanted.attachment().isPresent()
                ? queries.attachment(wanted.entryId(), wanted.attachment().getAsInt(), visibility)
                : queries.original(wanted.entryId(), visibility);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Opened(document.get(), documents.open(document.get().documentId())));
    }
}
