package org.shouhou.portal.administration.messages;

import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shouhou.domain.RuleBroken;

/** Which message the page is about. */
final class MessageNumber {

    private MessageNumber() {}

    /** The address's {@code id}. */
    static long asked() {
        return Optional.ofNullable(Faces.getRequestParameter("id"))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new RuleBroken("message.unknown"));
    }
}
