package org.shouhou.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.shouhou.application.port.Deliveries;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;

/** Arrivals and claims, kept in memory. */
public final class MemoryDeliveries implements Deliveries {

    private record Claim(long deliveryId, Instant at) {}

    private final Ids ids = new Ids();
    private final List<Delivery> all = new ArrayList<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<Long, Instant> pauses = new HashMap<>();

    @Override
    public synchronized void add(Delivery delivery) {
        ids.assign(delivery);
        all.add(delivery);
    }

    @Override
    public synchronized Optional<Delivery> byId(long id) {
        return all.stream().filter(delivery -> delivery.id() == id).findFirst();
    }

    @Override
    public synchronized Optional<Long> claim(String fingerprint, long deliveryId, Instant now, Instant expiredBefore) {
        Claim earlier = claims.get(fingerprint);
        if (earlier != null && (expiredBefore == null || !earlier.at().isBefore(expiredBefore))) {
            return Optional.of(earlier.deliveryId());
        }
        claims.put(fingerprint, new Claim(deliveryId, now));
        return Optional.empty();
    }

    @Override
    public synchronized Optional<Delivery> pending(long id) {
        return byId(id).filter(delivery -> delivery.outcome() == Outcome.PENDING);
    }

    @Override
    public synchronized Optional<Delivery> nextPending(Instant now) {
        return all.stream()
                .filter(delivery -> delivery.outcome() == Outcome.PENDING)
                .filter(delivery ->
                        !pauses.getOrDefault(delivery.id(), Instant.MIN).isAfter(now))
                .findFirst();
    }

    @Override
    public synchronized boolean waitsBefore(Delivery delivery, List<MessageId> answered, Instant now) {
        return waits(delivery, elder -> answered.contains(elder.messageId()), now);
    }

    @Override
    public synchronized boolean waitsOfSender(Delivery delivery, Instant now) {
        return waits(delivery, elder -> elder.envelopeFrom().equals(delivery.envelopeFrom()), now);
    }

    private boolean waits(Delivery delivery, Predicate<Delivery> meant, Instant now) {
        Comparator<Delivery> age = Comparator.comparing(Delivery::receivedAt).thenComparing(Delivery::id);
        return all.stream()
                .filter(elder -> elder.outcome() == Outcome.PENDING && age.compare(elder, delivery) < 0)
                .filter(meant)
                .anyMatch(elder -> elder.attempts() == 0
                        || !pauses.getOrDefault(elder.id(), Instant.MIN).isAfter(now));
    }

    @Override
    public synchronized void postpone(long deliveryId, Instant until) {
        pauses.put(deliveryId, until);
    }

    @Override
    public synchronized List<Delivery> latest(int count) {
        List<Delivery> newestFirst = new ArrayList<>(all);
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst.subList(0, Math.min(count, newestFirst.size())));
    }
}
