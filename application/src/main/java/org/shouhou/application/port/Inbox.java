package org.shouhou.application.port;

import java.time.Instant;

/** Which messages have had their effect, so that one that is delivered again has none. */
public interface Inbox {

    /**
     * Records the message in this transaction, safely against any other node doing the same.
     *
     * @param source who sent it, as the broker knows them
     * @return false where it was recorded before
     */
    boolean firstTime(String messageId, String source, String type, Instant now);
}
