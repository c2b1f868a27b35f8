package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.servicecase.ServiceCase;

/** Records once each quotation nobody decided on while it was valid (S2). Any number of nodes may do so at once. */
@SystemTask
@ApplicationScoped
public class ExpireQuotations {

    private static final int AT_ONCE = 20;

    private final Quotations quotations;
    private final ServiceCases cases;
    private final TellOfCase tellOfCase;
    private final Clock clock;
    private final ZoneId companyZone;

    protected ExpireQuotations() {
        this(null, null, null, null, null);
    }

    @Inject
    public ExpireQuotations(
            Quotations quotations, ServiceCases cases, TellOfCase tellOfCase, Clock clock, ZoneId companyZone) {
        this.quotations = quotations;
        this.cases = cases;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /** Looks after some of what ran out; how many. */
    @Transactional
    public int expire() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), companyZone);
        List<Long> over = quotations.sentAndOver(today, AT_ONCE).stream()
                .map(Quotation::id)
                .toList();
        int done = 0;
        for (long id : over) {
            Quotation seen = quotations.byId(id).orElseThrow();
            ServiceCase serviceCase = cases.inTurn(seen.caseId()).orElseThrow();
            Quotation quotation = quotations.inTurn(id).orElseThrow();
            if (quotation.checkValidity(today, clock.instant())) {
                tellOfCase.happened(
                        serviceCase,
                        serviceCase.quotationEnded(
                                quotation.label(), quotation.status().name(), quotation.endedAt()),
                        "system",
                        quotation.label() + " " + quotation.status());
                done++;
            }
        }
        return done;
    }
}
