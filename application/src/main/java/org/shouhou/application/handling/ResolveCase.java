package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.coverage.SettleCause;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.ruling.Repetition;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** Writes down that the customer's matter is settled, and by what. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class ResolveCase {

    private final CaseInHand inHand;
    private final SettleCause settleCause;
    private final Clock clock;

    protected ResolveCase() {
        this(null, null, null);
    }

    @Inject
    ResolveCase(CaseInHand inHand, SettleCause settleCause, Clock clock) {
        this.inHand = inHand;
        this.settleCause = settleCause;
        this.clock = clock;
    }

    /**
     * Which case, and what settled it.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     * @param repetition what is said where that repairs the same problem again (D6), or null
     */
    public record Command(CaseNumber number, long seenVersion, Resolution resolution, Repetition repetition) {

        public Command(CaseNumber number, long seenVersion, Resolution resolution) {
            this(number, seenVersion, resolution, null);
        }
    }

    /**
     * Refused while a work item is open.
     *
     * @throws org.shouhou.domain.RuleBroken {@code repeat.unexplained} where it repeats a repair and nothing is said of that
     */
    @Transactional
    public void resolve(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        Instant now = clock.instant();
        settleCause.resolved(serviceCase, command.resolution(), command.repetition(), inHand.actor(), now);
        var resolved = serviceCase.resolve(command.resolution(), now);
        inHand.did(serviceCase, resolved, command.resolution().remedy());
    }
}
