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
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Delivery;

/**
 * Reads the oldest pending arrival and files it, in one transaction. A crash leaves it pending; whoever calls next takes
 * it up.
 */
@SystemTask
@ApplicationScoped
public class ReadNextDelivery {

    private final Deliveries deliveries;
    private final DocumentStore documents;
    private final MailReader reader;
    private final FileMail fileMail;
    private final Clock clock;

    protected ReadNextDelivery() {
        this(null, null, null, null, null);
    }

    @Inject
    ReadNextDelivery(
            Deliveries deliveries, DocumentStore documents, MailReader reader, FileMail fileMail, Clock clock) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.reader = reader;
        this.fileMail = fileMail;
        this.clock = clock;
    }

    /** An arrival could not be read now; nothing of this try was kept. */
    public static final class ReadingFailed extends RuntimeException {

        private final long deliveryId;

        ReadingFailed(long deliveryId, Throwable cause) {
            super("delivery " + deliveryId + ": " + cause, cause);
            this.deliveryId = deliveryId;
        }

        public long deliveryId() {
            return deliveryId;
        }
    }

    /**
     * @return the id of the arrival that was filed, or empty when none waits
     * @throws ReadingFailed where it broke; the caller records that by {@link RecordReadingFailure}
     */
    @Transactional
    public Optional<Long> readNext() {
        Optional<Delivery> next = deliveries.nextPending(clock.instant());
        next.ifPresent(this::read);
        return next.map(Delivery::id);
    }

    private void read(Delivery delivery) {
        List<Attachment> attachments = new ArrayList<>();
        try (InputStream raw = documents.open(delivery.rawDocumentId())) {
            var mail = reader.read(raw, (fileName, mediaType, content) -> {
                var stored = documents.store(content);
                attachments.add(
                        new Attachment(fileName, mediaType, stored.size(), stored.sha256(), stored.documentId()));
            });
            fileMail.file(delivery, mail, attachments);
        } catch (IOException | RuntimeException broken) {
            throw new ReadingFailed(delivery.id(), broken);
        }
    }
}
