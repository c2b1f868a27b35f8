package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Puts a resolved case away. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class CloseCase {

    private final CaseInHand inHand;
    private final Clock clock;

    protected CloseCase() {
        this(null, null);
    }

    @Inject
    CloseCase(CaseInHand inHand, Clock clock) {
        this.inHand = inHand;
        this.clock = clock;
    }

    /**
     * Which case.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     */
    public record Command(CaseNumber number, long seenVersion) {}

    /** Refused where the case is not resolved. */
    @Transactional
    public void close(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        inHand.did(serviceCase, serviceCase.close(clock.instant()), "");
    }
}
