package org.shouhou.application.port;

import org.shouhou.domain.RuleBroken;

/** Reads what departments' systems write, as {@code asyncapi.yaml} asks of them. */
public interface ReplyReader {

    /**
     * @param text the message's body
     * @param sender the user it was sent as, as the broker vouches for it; may be null
     * @throws RuleBroken where it isn't a reply that can be used, however often it comes
     */
    DepartmentReply read(String text, String sender);
}
