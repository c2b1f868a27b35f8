package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;

/** Every arrival of raw bytes. */
public interface Deliveries {

    void add(Delivery delivery);

    Optional<Delivery> byId(long id);

    /**
     * Claims a message's identity for an arrival, safely against any other node doing the same.
     *
     * @param expiredBefore a claim older than this no longer counts; null where claims never expire
     * @return the id of the arrival that claimed it earlier, or empty when the claim is ours now
     */
    Optional<Long> claim(String fingerprint, long deliveryId, Instant now, Instant expiredBefore);

    /** Locks and returns the arrival, if it is still pending and nobody else is reading it. */
    Optional<Delivery> pending(long id);

    /** Locks and returns the oldest pending arrival that nobody else is reading, among those not yet due for a pause. */
    Optional<Delivery> nextPending(Instant now);

    /**
     * Whether one of the messages that an arrival answers came before it and is still to be read, other than one that
     * failed and pauses.
     */
    boolean waitsBefore(Delivery delivery, List<MessageId> answered, Instant now);

    /**
     * Whether a message that came from the same sender by the envelope before an arrival is still to be read, other than one
     * that failed and pauses.
     */
    boolean waitsOfSender(Delivery delivery, Instant now);

    /** Puts off the next try of reading an arrival. */
    void postpone(long deliveryId, Instant until);

    List<Delivery> latest(int count);
}
