package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.application.port.Quotations;
import org.shouhou.domain.quotation.CaseCharge;
import org.shouhou.domain.quotation.Chargeable;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.Charge;

/**
 * Asks for a case whether work on it may begin as far as paying goes (S2): before somebody is sent, before parts are
 * ordered. Part of the caller's transaction.
 */
@ApplicationScoped
public class ChargeableWork {

    private final Quotations quotations;
    private final CaseCoverages coverages;

    protected ChargeableWork() {
        this(null, null);
    }

    @Inject
    public ChargeableWork(Quotations quotations, CaseCoverages coverages) {
        this.quotations = quotations;
        this.coverages = coverages;
    }

    public Chargeable of(long caseId) {
        return of(caseId, quotations.chargeOf(caseId), quotations.ofCase(caseId));
    }

    /** Who pays, as it is ruled on the case (S1). */
    Charge ruled(long caseId) {
        return coverages.ofCase(caseId).map(CaseCoverage::charge).orElse(Charge.UNDECIDED);
    }

    Chargeable of(long caseId, Optional<CaseCharge> charge, List<Quotation> quotations) {
        return Chargeable.of(
                ruled(caseId),
                charge.filter(CaseCharge::chargeable).isPresent(),
                quotations.stream().map(Quotation::status).toList(),
                charge.filter(CaseCharge::waived).isPresent());
    }

    /** @throws org.shouhou.domain.RuleBroken {@code charge.not-accepted} where it may not */
    public void requireBeginning(long caseId) {
        of(caseId).requireBeginning();
    }
}
