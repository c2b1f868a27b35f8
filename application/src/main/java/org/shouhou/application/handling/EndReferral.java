package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * What the end of a referral means for its case: one work item less is open, and everybody concerned is told. The same
 * for an answer in the portal and one from a department's system, so that the case cannot tell the difference. Part of
 * the caller's transaction.
 */
@ApplicationScoped
public class EndReferral {

    private final ServiceCases cases;
    private final TellOfCase tellOfCase;

    protected EndReferral() {
        this(null, null);
    }

    @Inject
    public EndReferral(ServiceCases cases, TellOfCase tellOfCase) {
        this.cases = cases;
        this.tellOfCase = tellOfCase;
    }

    /** @param actor who ended it, as the audit trail names them */
    public void ended(ReferralEvent.Ended ended, String actor) {
        ServiceCase serviceCase = cases.byId(ended.caseId()).orElseThrow();
        String department = ended.department().value();
        String status = ended.status().name();
        tellOfCase.happened(
                serviceCase,
                serviceCase.referralEnded(department, status, ended.at()),
                actor,
                department + " " + status);
    }
}
