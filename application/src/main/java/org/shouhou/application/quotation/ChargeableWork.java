package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Quotations;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.quotation.Chargeable;
import org.shouhou.domain.quotation.Quotation;

/**
 * Asks for a case whether work on it may begin as far as paying goes (S2): before somebody is sent, before parts are
 * ordered. Part of the caller's transaction.
 */
@ApplicationScoped
public class ChargeableWork {

    private final Quotations quotations;

    protected ChargeableWork() {
        this(null);
    }

    @Inject
    public ChargeableWork(Quotations quotations) {
        this.quotations = quotations;
    }

    public Chargeable of(long caseId) {
        return of(quotations.chargeOf(caseId), quotations.ofCase(caseId));
    }

    static Chargeable of(Optional<CaseCharge> charge, List<Quotation> quotations) {
        return Chargeable.of(
                charge.filter(CaseCharge::chargeable).isPresent(),
                quotations.stream().map(Quotation::status).toList(),
                charge.filter(CaseCharge::waived).isPresent());
    }

    /** @throws org.shouhou.domain.RuleBroken {@code charge.not-accepted} where it may not */
    public void requireBeginning(long caseId) {
        of(caseId).requireBeginning();
    }
}
