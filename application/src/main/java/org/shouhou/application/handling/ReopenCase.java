package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Takes up a resolved or closed case again. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class ReopenCase {

    private final CaseInHand inHand;
    private final Clock clock;

    protected ReopenCase() {
        this(null, null);
    }

    @Inject
    ReopenCase(CaseInHand inHand, Clock clock) {
        this.inHand = inHand;
        this.clock = clock;
    }

    /**
     * Which case, and why.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     */
    public record Command(CaseNumber number, long seenVersion, String reason) {}

    /** Refused where the case is still being worked on. */
    @Transactional
    public void reopen(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        var reopened = serviceCase.reopen(command.reason(), clock.instant());
        inHand.did(serviceCase, reopened, reopened.reason());
    }
}
