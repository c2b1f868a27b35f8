package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** Writes down that the customer's matter is settled, and by what. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class ResolveCase {

    private final CaseInHand inHand;
    private final Clock clock;

    protected ResolveCase() {
        this(null, null);
    }

    @Inject
    ResolveCase(CaseInHand inHand, Clock clock) {
        this.inHand = inHand;
        this.clock = clock;
    }

    /**
     * Which case, and what settled it.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     */
    public record Command(CaseNumber number, long seenVersion, Resolution resolution) {}

    /** Refused while a work item is open. */
    @Transactional
    public void resolve(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        var resolved = serviceCase.resolve(command.resolution(), clock.instant());
        inHand.did(serviceCase, resolved, command.resolution().remedy());
    }
}
