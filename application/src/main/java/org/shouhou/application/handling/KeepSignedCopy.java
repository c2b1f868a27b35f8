package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.shouhou.application.handling.UploadFiles.Arriving;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.organisation.Right;

/** Keeps the copy of the service report that the customer signed: a scan or a photograph. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class KeepSignedCopy {

    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final Set<String> PAPER =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff", "image/webp", "image/heic");

    private final WorkOrderInHand inHand;
    private final DocumentStore documents;
    private final Clock clock;

    protected KeepSignedCopy() {
        this(null, null, null);
    }

    @Inject
    KeepSignedCopy(WorkOrderInHand inHand, DocumentStore documents, Clock clock) {
        this.inHand = inHand;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * @param seenVersion the version of the work order the user looked at; one that changed since is refused
     * @throws RuleBroken {@code workorder.copy.…} where there is no file, it is too large or no picture of paper
     */
    @Transactional(rollbackOn = Exception.class)
    public void keep(long workOrderId, long seenVersion, Arriving copy) throws IOException {
        var held = inHand.take(workOrderId, seenVersion);
        RuleBroken.unless(copy != null && copy.size() > 0, "workorder.copy.missing");
        RuleBroken.unless(copy.size() <= MOST_BYTES, "workorder.copy.too-large", MOST_BYTES / 1024 / 1024);
        RuleBroken.unless(PAPER.contains(copy.mediaType()), "workorder.copy.no-paper");
        Instant now = clock.instant();
        try (InputStream content = copy.content().open()) {
            DocumentStore.Stored stored = documents.store(content);
            held.order()
                    .signed(
                            new Attachment(
                                    UploadFiles.name(copy.name()),
                                    copy.mediaType(),
                                    stored.size(),
                                    stored.sha256(),
                                    stored.documentId()),
                            now);
        }
        inHand.recorded(held, "case.report-signed", held.engineer(), now);
    }
}
