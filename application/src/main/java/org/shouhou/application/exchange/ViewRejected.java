package org.shouhou.application.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;

/** Shows a message that could not be used, as it came. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ViewRejected {

    private final RejectedMessages rejectedMessages;

    protected ViewRejected() {
        this(null);
    }

    @Inject
    public ViewRejected(RejectedMessages rejectedMessages) {
        this.rejectedMessages = rejectedMessages;
    }

    public RejectedMessages.Rejected view(long id) {
        return rejectedMessages.byId(id).orElseThrow(() -> new RuleBroken("message.unknown"));
    }
}
