package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.handling.UploadFiles.Arriving;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.document.ScanFormat;
import org.shouhou.domain.organisation.Right;

/**
 * Keeps the copy of the service report that the customer signed: a scan or a photograph. A wrong or unreadable one can be
 * replaced, as long as the case is worked on, even once the work is done; the record says what took whose place.
 */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class KeepSignedCopy {

    private static final long MOST_BYTES = 20L * 1024 * 1024;

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
        Instant now = clock.instant();
        Attachment before = held.order().signedCopy();
        boolean wasOpen = held.order().status().open();
        held.order().signed(store(copy), now);
        String detail = before == null
                ? held.engineer()
                : before.fileName() + " → " + held.order().signedCopy().fileName();
        if (wasOpen) {
            inHand.recorded(held, "case.report-signed", detail, now);
        } else {
            inHand.noted(held, "case.report-signed", detail, now);
        }
    }

    /** The bytes say what it is, not the browser. */
    private Attachment store(Arriving copy) throws IOException {
        try (BufferedInputStream content =
                new BufferedInputStream(copy.content().open())) {
            content.mark(ScanFormat.TELLING);
            ScanFormat format = ScanFormat.of(content.readNBytes(ScanFormat.TELLING))
                    .orElseThrow(() -> new RuleBroken("workorder.copy.no-paper"));
            content.reset();
            DocumentStore.Stored stored = documents.store(content);
            return new Attachment(
                    UploadFiles.name(copy.name()),
                    format.mediaType(),
                    stored.size(),
                    stored.sha256(),
                    stored.documentId());
        }
    }
}
