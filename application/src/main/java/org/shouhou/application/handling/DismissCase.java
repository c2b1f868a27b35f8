package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.servicecase.ServiceCase.Dismissal;

/** Closes a new case that is spam or a double of another; the reason stays on it. */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class DismissCase {

    private final CaseInHand inHand;
    private final Correspondences register;
    private final Deliveries deliveries;
    private final Clock clock;

    protected DismissCase() {
        this(null, null, null, null);
    }

    @Inject
    DismissCase(CaseInHand inHand, Correspondences register, Deliveries deliveries, Clock clock) {
        this.inHand = inHand;
        this.register = register;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Which case, and why.
     *
     * @param seenVersion the version of the case the user looked at; a case that changed since is refused
     */
    public record Command(CaseNumber number, long seenVersion, Dismissal why) {}

    /** Refused where the case is not new. The mails of a spam case count as spam in the register. */
    @Transactional
    public void dismiss(Command command) {
        ServiceCase serviceCase = inHand.take(command.number(), command.seenVersion());
        inHand.did(
                serviceCase,
                serviceCase.dismiss(command.why(), clock.instant()),
                command.why().name());
        if (command.why() == Dismissal.SPAM) {
            register.ofCase(serviceCase.id()).stream()
                    .filter(entry -> entry.direction() == Direction.IN)
                    .forEach(this::markSpam);
        }
    }

    private void markSpam(Correspondence entry) {
        entry.markSpam();
        if (entry.deliveryId() != null) {
            deliveries.byId(entry.deliveryId()).ifPresent(Delivery::turnedOutSpam);
        }
    }
}
