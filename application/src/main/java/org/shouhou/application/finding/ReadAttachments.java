package org.shouhou.application.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.shouhou.application.port.AttachmentTexts;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.TextExtractor;
import org.shouhou.application.security.SystemTask;

/** Reads what stands in attachments, one after the other; no transaction is open while a file is read. */
@SystemTask
@ApplicationScoped
public class ReadAttachments {

    private final ClaimAttachment claimAttachment;
    private final DocumentStore documents;
    private final TextExtractor extractor;

    protected ReadAttachments() {
        this(null, null, null);
    }

    @Inject
    public ReadAttachments(ClaimAttachment claimAttachment, DocumentStore documents, TextExtractor extractor) {
        this.claimAttachment = claimAttachment;
        this.documents = documents;
        this.extractor = extractor;
    }

    /** @return whether one was read; there may be more */
    public boolean readNext() {
        Optional<AttachmentTexts.Due> next = claimAttachment.next();
        next.ifPresent(due -> claimAttachment.keep(due, text(due)));
        return next.isPresent();
    }

    private String text(AttachmentTexts.Due due) {
        try (InputStream content = documents.open(due.documentId())) {
            return extractor.textOf(content, due.fileName(), due.mediaType());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
