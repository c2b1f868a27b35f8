package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Deliveries;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;

/**
 * The arrivals the actor may see: what belongs to no case, and what belongs to a case they may see. A duplicate is seen by
 * who sees what it repeats. Part of the caller's transaction, if there is one.
 */
@ApplicationScoped
public class ArrivalsSeen {

    private final Deliveries deliveries;
    private final Correspondences register;
    private final ServiceCases cases;
    private final CaseAccess access;
    private final CurrentActor currentActor;

    protected ArrivalsSeen() {
        this(null, null, null, null, null);
    }

    @Inject
    public ArrivalsSeen(
            Deliveries deliveries,
            Correspondences register,
            ServiceCases cases,
            CaseAccess access,
            CurrentActor currentActor) {
        this.deliveries = deliveries;
        this.register = register;
        this.cases = cases;
        this.access = access;
        this.currentActor = currentActor;
    }

    /** Empty where there is none, or none the actor may see, which must look the same. */
    Optional<Delivery> byId(long id) {
        return deliveries.byId(id).filter(this::isSeen);
    }

    private boolean isSeen(Delivery delivery) {
        var actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        return Optional.ofNullable(first(delivery).correspondenceId())
                .flatMap(register::byId)
                .map(Correspondence::caseId)
                .flatMap(cases::byId)
                .map(serviceCase -> access.may(actor, serviceCase))
                .orElse(true);
    }

    private Delivery first(Delivery delivery) {
        return Optional.ofNullable(delivery.duplicateOf())
                .flatMap(deliveries::byId)
                .orElse(delivery);
    }
}
