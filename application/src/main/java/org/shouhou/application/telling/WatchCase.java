package org.shouhou.application.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.Watchers;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Follows a case one doesn't hold, or no longer. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class WatchCase {

    private final ServiceCases cases;
    private final Watchers watchers;
    private final CaseAccess access;
    private final CurrentActor currentActor;
    private final AfterCommit afterCommit;
    private final Clock clock;

    protected WatchCase() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public WatchCase(
            ServiceCases cases,
            Watchers watchers,
            CaseAccess access,
            CurrentActor currentActor,
            AfterCommit afterCommit,
            Clock clock) {
        this.cases = cases;
        this.watchers = watchers;
        this.access = access;
        this.currentActor = currentActor;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Transactional
    public void watch(CaseNumber number) {
        ServiceCase serviceCase = take(number);
        watchers.watch(serviceCase.id(), actor().employeeId(), clock.instant());
        afterCommit.caseChanged(serviceCase.id());
    }

    @Transactional
    public void unwatch(CaseNumber number) {
        ServiceCase serviceCase = take(number);
        watchers.unwatch(serviceCase.id(), actor().employeeId());
        afterCommit.caseChanged(serviceCase.id());
    }

    private ServiceCase take(CaseNumber number) {
        ServiceCase serviceCase =
                cases.byNumber(number).orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(actor(), serviceCase);
        return serviceCase;
    }

    private Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }
}
