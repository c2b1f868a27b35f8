package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Takes a case in hand for whoever acts, and tells of what they did with it. */
@ApplicationScoped
class CaseInHand {

    private final ServiceCases cases;
    private final CaseAccess access;
    private final CurrentActor currentActor;
    private final TellOfCase tellOfCase;

    protected CaseInHand() {
        this(null, null, null, null);
    }

    @Inject
    CaseInHand(ServiceCases cases, CaseAccess access, CurrentActor currentActor, TellOfCase tellOfCase) {
        this.cases = cases;
        this.access = access;
        this.currentActor = currentActor;
        this.tellOfCase = tellOfCase;
    }

    public Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }

    /** The case, where it exists and the actor may see it. */
    public ServiceCase take(CaseNumber number) {
        ServiceCase serviceCase =
                cases.byNumber(number).orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(actor(), serviceCase);
        return serviceCase;
    }

    /** The case, where it is still as the actor saw it. */
    public ServiceCase take(CaseNumber number, long seenVersion) {
        ServiceCase serviceCase = take(number);
        serviceCase.requireSeen(seenVersion);
        return serviceCase;
    }

    /** The case a referral belongs to. */
    public ServiceCase take(long caseId) {
        ServiceCase serviceCase =
                cases.byId(caseId).orElseThrow(() -> new RuleBroken("case.unknown", String.valueOf(caseId)));
        access.require(actor(), serviceCase);
        return serviceCase;
    }

    /** For what concerns nobody outside. */
    public void noted(ServiceCase serviceCase, String action, Instant at, String detail) {
        tellOfCase.noted(serviceCase, action, at, actor().loginName(), detail);
    }

    public void did(ServiceCase serviceCase, CaseEvent event, String detail) {
        tellOfCase.happened(serviceCase, event, actor().loginName(), detail);
    }
}
