package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** Decides who pays, against the rule or where that leaves it open; what the rule says stays beside it (S1). */
@Permitted(Right.OVERRULE_COVERAGE)
@ApplicationScoped
public class OverruleCharge {

    private final CoverageInHand inHand;

    protected OverruleCharge() {
        this(null);
    }

    @Inject
    OverruleCharge(CoverageInHand inHand) {
        this.inHand = inHand;
    }

    /**
     * @param seenVersion the version of what is ruled the user looked at
     * @param reason demanded
     */
    @Transactional
    public void overrule(CaseNumber number, long seenVersion, Charge otherwise, String reason) {
        var held = inHand.take(number, seenVersion);
        Charge before = held.coverage().charge();
        var decided =
                held.coverage().overruleCharge(otherwise, reason, inHand.actor().employeeId(), inHand.now());
        var event = new CaseEvent.ChargeOverruled(
                held.serviceCase().number(), decided.ruledAt(), decided.charge().name());
        inHand.did(held, event, before + " → " + decided.charge() + "\n" + decided.words());
    }
}
