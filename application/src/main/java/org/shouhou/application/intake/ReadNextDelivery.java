package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.shouhou.application.security.SystemTask;

/**
 * Reads the oldest pending arrival and files it, in one transaction. A crash leaves it pending; whoever calls next takes
 * it up.
 */
@SystemTask
@ApplicationScoped
public class ReadNextDelivery {

    private static final long NONE = -1;

    private final ReadPending pending;

    protected ReadNextDelivery() {
        this(null);
    }

    @Inject
    ReadNextDelivery(ReadPending pending) {
        this.pending = pending;
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
    public Optional<Long> readNext() {
        AtomicLong begun = new AtomicLong(NONE);
        try {
            return pending.readNext(begun::set);
        } catch (ReadingFailed whileReading) {
            throw whileReading;
        } catch (RuntimeException atCommit) {
            // what the database refuses at the very end concerns that one arrival, too
            if (begun.get() == NONE) {
                throw atCommit;
            }
            throw new ReadingFailed(begun.get(), deepest(atCommit));
        }
    }

    /** What went wrong, without what the container wrapped around it. */
    private static Throwable deepest(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
