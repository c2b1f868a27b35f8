package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Quotations;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.servicecase.ServiceCase;

/** Begins a quotation in a case, the same for who makes it in the portal and for a department's system. Part of the caller's transaction. */
@ApplicationScoped
class DraftQuotation {

    private final Quotations quotations;
    private final TellOfCase tellOfCase;
    private final ZoneId companyZone;

    protected DraftQuotation() {
        this(null, null, null);
    }

    @Inject
    DraftQuotation(Quotations quotations, TellOfCase tellOfCase, ZoneId companyZone) {
        this.quotations = quotations;
        this.tellOfCase = tellOfCase;
        this.companyZone = companyZone;
    }

    /**
     * @param by who makes it, as people name them
     * @param actor the same, as the audit trail names them
     */
    Quotation draft(ServiceCase serviceCase, Offer offer, String by, String actor, Instant now) {
        int year = LocalDate.ofInstant(now, companyZone).getYear();
        String number = Quotation.numbered(year, quotations.nextRunning(year));
        Quotation quotation = new Quotation(number, serviceCase.id(), offer, by, now);
        keep(serviceCase, quotation, actor, now);
        return quotation;
    }

    void keep(ServiceCase serviceCase, Quotation quotation, String actor, Instant now) {
        var drafted = serviceCase.quotationDrafted(quotation.label(), now);
        quotations.add(quotation);
        tellOfCase.happened(
                serviceCase,
                drafted,
                actor,
                quotation.label() + " CNY " + quotation.gross().toPlainString());
    }
}
