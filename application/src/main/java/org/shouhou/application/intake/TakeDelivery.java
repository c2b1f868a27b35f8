package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.DocumentStore;
import org.shouhou.application.port.MailReader;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.correspondence.Delivery;

/**
 * Takes an arrival of raw bytes: stores them and claims the message's identity, in one transaction. When this returns, the
 * sender may be told that we have it; reading it is a second transaction's work ({@link ReadNextDelivery}).
 */
@SystemTask
@ApplicationScoped
public class TakeDelivery {

    /** How long an identity without a Message-ID is held: two equal mails further apart are two. */
    static final Duration CLAIM_WITHOUT_MESSAGE_ID = Duration.ofHours(6);

    private final Deliveries deliveries;
    private final DocumentStore documents;
    private final MailReader reader;
    private final AfterCommit afterCommit;
    private final Clock clock;

    protected TakeDelivery() {
        this(null, null, null, null, null);
    }

    @Inject
    public TakeDelivery(
            Deliveries deliveries, DocumentStore documents, MailReader reader, AfterCommit afterCommit, Clock clock) {
        this.deliveries = deliveries;
        this.documents = documents;
        this.reader = reader;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /**
     * An arrival.
     *
     * @param source by which way it came
     * @param raw gives the bytes from the start each time it is asked
     */
    public record Arrival(String source, String envelopeFrom, String envelopeTo, RawMessage raw) {}

    /** Raw bytes that can be read more than once. */
    @FunctionalInterface
    public interface RawMessage {
        InputStream open() throws IOException;
    }

    /** Stores the arrival and returns its id; a duplicate is recorded as one. */
    @Transactional(rollbackOn = Exception.class)
    public long take(Arrival arrival) throws IOException {
        Instant now = clock.instant();
        MailReader.Fingerprint fingerprint;
        try (InputStream raw = arrival.raw().open()) {
            fingerprint = reader.fingerprint(raw);
        }
        DocumentStore.Stored stored;
        try (InputStream raw = arrival.raw().open()) {
            stored = documents.store(raw);
        }
        Delivery delivery = new Delivery(
                arrival.source(),
                arrival.envelopeFrom(),
                arrival.envelopeTo(),
                now,
                fingerprint.sha256(),
                fingerprint.messageId().orElse(null),
                stored.sha256(),
                stored.size(),
                stored.documentId());
        deliveries.add(delivery);
        Instant expiredBefore = fingerprint.messageIdKnown() ? null : now.minus(CLAIM_WITHOUT_MESSAGE_ID);
        Optional<Long> first = deliveries.claim(fingerprint.sha256(), delivery.id(), now, expiredBefore);
        first.ifPresentOrElse(delivery::duplicates, afterCommit::somethingArrived);
        return delivery.id();
    }
}
