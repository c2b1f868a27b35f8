package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.MailReader.Unreadable;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;

/**
 * Keeps what could not be read: a passing failure is tried again with growing pauses, what can never be read, or failed
 * too often, is quarantined, where a clerk sees it. The raw bytes are safe in either case.
 */
@SystemTask
@ApplicationScoped
public class RecordReadingFailure {

    static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration FOR_ELDERS = Duration.ofMillis(100);
    private static final int LONGEST_REASON = 500;

    private final Deliveries deliveries;
    private final Correspondences register;
    private final Clock clock;

    protected RecordReadingFailure() {
        this(null, null, null);
    }

    @Inject
    public RecordReadingFailure(Deliveries deliveries, Correspondences register, Clock clock) {
        this.deliveries = deliveries;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Records the failure; does nothing where somebody else has the arrival in hand meanwhile, or filed it: what becomes of
     * it is theirs to say.
     */
    @Transactional
    public void record(ReadNextDelivery.ReadingFailed failure) {
        Delivery delivery = deliveries.pending(failure.deliveryId()).orElse(null);
        if (delivery == null) {
            return;
        }
        Instant now = clock.instant();
        if (failure.getCause() instanceof FileMail.EldersFirst) {
            deliveries.postpone(delivery.id(), now.plus(FOR_ELDERS));
            return;
        }
        String reason = reason(failure.getCause());
        delivery.failed(reason);
        if (failure.getCause() instanceof Unreadable || delivery.attempts() >= TRIES) {
            quarantine(delivery, reason, now);
        } else {
            deliveries.postpone(delivery.id(), now.plus(FIRST_PAUSE.multipliedBy(1L << (2 * delivery.attempts() - 2))));
        }
    }

    /** One line without control characters: what spoils a mail may stand in what is said about it, too. */
    private static String reason(Throwable cause) {
        String said = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }

    private void quarantine(Delivery delivery, String reason, Instant now) {
        Correspondence entry = delivery.correspondenceId() == null
                ? enter(delivery, now)
                // tried again in vain: an arrival has one entry
                : register.byId(delivery.correspondenceId()).orElseThrow();
        entry.quarantine(reason);
        delivery.became(Outcome.QUARANTINED, entry.id());
    }

    private Correspondence enter(Delivery delivery, Instant now) {
        var nothingKnown = new Correspondence.Content(
                delivery.envelopeFrom(), "", delivery.envelopeTo(), "", "", "", null, null, null, List.of());
        Correspondence entry = Correspondence.received(
                Channel.EMAIL, nothingKnown, delivery.id(), delivery.rawDocumentId(), null, delivery.receivedAt(), now);
        register.add(entry);
        return entry;
    }
}
