package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhou.application.port.Inbox;

/** The ids of messages that had their effect, kept in memory. */
public final class MemoryInbox implements Inbox {

    private final Set<Message> seen = ConcurrentHashMap.newKeySet();

    @Override
    public boolean firstTime(Message message, Instant now) {
        return seen.add(new Message(message.sender(), message.source(), message.id(), ""));
    }
}
