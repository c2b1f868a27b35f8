package org.shouhou.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.RejectedMessages;

/** What could not be used, kept in memory. */
public final class MemoryRejectedMessages implements RejectedMessages {

    private final List<Rejected> kept = new ArrayList<>();

    @Override
    public long add(Rejected message) {
        kept.add(withId(message, kept.size() + 1L, null));
        return kept.size();
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
    public void markResent(long id, Instant at) {
        kept.replaceAll(message -> message.id() == id ? withId(message, id, at) : message);
    }

    private static Rejected withId(Rejected message, long id, Instant resentAt) {
        return new Rejected(
                id,
                message.messageId(),
                message.source(),
                message.type(),
                message.body(),
                message.reason(),
                message.receivedAt(),
                resentAt);
    }
}
