package org.shouhou.application.port;

import java.time.Instant;

/** Which messages have had their effect, so that one that is delivered again has none. */
public interface Inbox {

    /**
     * A message as its identity goes: an id means something only together with who gave it, so that one department's
     * messages can't keep another's out.
     *
     * @param sender who sent it, as the broker knows them
     * @param source what within the sender made it, as it says itself
     * @param id the id given there
     */
    record Message(String sender, String source, String id, String type) {}

    /**
     * Records the message in this transaction, safely against any other node doing the same.
     *
     * @return false where it was recorded before
     */
    boolean firstTime(Message message, Instant now);
}
