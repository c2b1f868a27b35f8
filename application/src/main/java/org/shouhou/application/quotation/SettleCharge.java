package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Settles that a case's customer pays, and that a manager lets the work begin before they have accepted (S2). */
@Permitted
@ApplicationScoped
public class SettleCharge {

    private final QuotationInHand inHand;
    private final Quotations quotations;

    protected SettleCharge() {
        this(null, null);
    }

    @Inject
    SettleCharge(QuotationInHand inHand, Quotations quotations) {
        this.inHand = inHand;
        this.quotations = quotations;
    }

    /** @param seenVersion the version of the case the user looked at; a case that changed since is refused */
    @Permitted({Right.HANDLE_CASES, Right.MAKE_QUOTATIONS})
    @Transactional
    public void mark(CaseNumber number, long seenVersion, boolean chargeable) {
        ServiceCase serviceCase = inHand.serviceCase(number);
        serviceCase.requireSeen(seenVersion);
        if (charge(serviceCase).mark(chargeable, inHand.actor().name(), inHand.now())) {
            inHand.noted(serviceCase, chargeable ? "case.charge-marked" : "case.charge-unmarked", "");
        }
    }

    /** @param seenVersion the version of the case the user looked at; a case that changed since is refused */
    @Permitted(Right.WAIVE_ACCEPTANCE)
    @Transactional
    public void waive(CaseNumber number, long seenVersion, String reason) {
        ServiceCase serviceCase = inHand.serviceCase(number);
        serviceCase.requireSeen(seenVersion);
        CaseCharge charge = charge(serviceCase);
        charge.waive(reason, inHand.actor().name(), inHand.now());
        inHand.did(
                serviceCase, serviceCase.acceptanceWaived(charge.waiverReason(), inHand.now()), charge.waiverReason());
    }

    private CaseCharge charge(ServiceCase serviceCase) {
        return quotations.chargeOf(serviceCase.id()).orElseGet(() -> {
            CaseCharge fresh = new CaseCharge(serviceCase.id());
            quotations.add(fresh);
            return fresh;
        });
    }
}
