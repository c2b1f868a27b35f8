package org.shouhou.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.port.RejectedMessages;

/** What could not be used, kept in memory. */
public final class MemoryRejectedMessages implements RejectedMessages {

    private final List<Rejected> kept = new ArrayList<>();
    private final Set<String> arrivals = new HashSet<>();

    @Override
    public Optional<Long> add(Rejected message, String arrival) {
        if (!arrivals.add(arrival)) {
            return Optional.empty();
        }
        kept.add(withId(message, kept.size() + 1L, null));
        return Optional.of((long) kept.size());
    }

    @Override
    public Optional<Rejected> byId(long id) {
        return kept.stream().filter(message -> message.id() == id).findAny();
    }

    @Override
    public List<Rejected> latest(int atMost) {
        List<Rejected> newestFirst = new ArrayList<>(kept);
        Collections.reverse(newestFirst);
        return newestFirst.stream().limit(atMost).toList();
    }

    @Override
    public boolean markResent(long id, Instant at) {
        boolean open = byId(id).filter(message -> message.resentAt() == null).isPresent();
        if (open) {
            kept.replaceAll(message -> message.id() == id ? withId(message, id, at) : message);
        }
        return open;
    }

    private static Rejected withId(Rejected message, long id, Instant resentAt) {
        return new Rejected(
                id,
                message.messageId(),
                message.source(),
                message.type(),
                message.body(),
                message.binary(),
                message.reason(),
                message.reasonData(),
                message.receivedAt(),
                resentAt);
    }
}
