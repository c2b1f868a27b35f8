package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.ruling.Ruling;
import org.shouhou.domain.servicecase.CaseNumber;

/** Rules anew whether the machine of a case was in warranty: by its data as they are now, or against them (S1). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class RuleWarranty {

    private final CoverageInHand inHand;

    protected RuleWarranty() {
        this(null);
    }

    @Inject
    RuleWarranty(CoverageInHand inHand) {
        this.inHand = inHand;
    }

    /**
     * Rules by machine and dates of now, for the day of the request. What somebody overruled only they who may overrule rule
     * again.
     *
     * @param seenVersion the version of what is ruled the user looked at
     * @throws org.shouhou.domain.RuleBroken {@code coverage.nothing-new}
     */
    @Transactional
    public void again(CaseNumber number, long seenVersion) {
        var held = inHand.take(number, seenVersion);
        if (held.coverage().overruled()) {
            inHand.actor().require(Right.OVERRULE_COVERAGE);
        }
        inHand.ruleAgain(held);
    }

    /**
     * Decides against the data.
     *
     * @param reason demanded
     */
    @Permitted(Right.OVERRULE_COVERAGE)
    @Transactional
    public void overrule(CaseNumber number, long seenVersion, WarrantyStatus otherwise, String reason) {
        var held = inHand.take(number, seenVersion);
        WarrantyStatus before = held.coverage().status();
        Ruling ruling =
                held.coverage().overrule(otherwise, reason, inHand.actor().employeeId(), inHand.now());
        inHand.ruled(held, before, ruling);
    }
}
