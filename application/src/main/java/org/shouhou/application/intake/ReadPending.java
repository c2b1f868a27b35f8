package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.shouhou.application.intake.ReadNextDelivery.ReadingFailed;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailReader;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Delivery;

/** Reads the oldest pending arrival and files it, in one transaction. */
@ApplicationScoped
class ReadPending {

    private final Deliveries deliveries;
    private final DocumentStore documents;
    private final MailReader reader;
    private final FileMail fileMail;
    private final Clock clock;

    protected ReadPending() {
        this(null, null, null, null, null);
    }

    @Inject
    ReadPending(Deliveries deliveries, DocumentStore documents, MailReader reader, FileMail fileMail, Clock clock) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.reader = reader;
        this.fileMail = fileMail;
        this.clock = clock;
    }

    /** @param begun is told which arrival it is, before anything can fail over it */
    @Transactional
    public Optional<Long> readNext(LongConsumer begun) {
        Optional<Delivery> next = deliveries.nextPending(clock.instant());
        next.ifPresent(delivery -> {
            begun.accept(delivery.id());
            read(delivery);
        });
        return next.map(Delivery::id);
    }

    private void read(Delivery delivery) {
        List<Attachment> attachments = new ArrayList<>();
        try (InputStream raw = documents.open(delivery.rawDocumentId())) {
            var mail = reader.read(raw, (part, content) -> {
                var stored = documents.store(content);
                attachments.add(new Attachment(
                        part.fileName(),
                        part.mediaType(),
                        stored.size(),
                        stored.sha256(),
                        stored.documentId(),
                        part.contentId()));
                return () -> documents.open(stored.documentId());
            });
            fileMail.file(delivery, mail, attachments);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            // a message may be made to exhaust us; that must not end the thread that reads all the others
            throw new ReadingFailed(delivery.id(), broken);
        }
    }
}
