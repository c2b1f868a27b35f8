package org.shouhou.application.memory;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shouhou.application.port.Inbox;

/** The ids of messages that had their effect, kept in memory. */
public final class MemoryInbox implements Inbox {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Override
    public boolean firstTime(String messageId, String source, String type, Instant now) {
        return seen.add(messageId);
    }
}
