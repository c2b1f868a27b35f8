package org.shouhou.application.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Quotations;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Takes a quotation in hand together with its case, and tells of what became of it. Part of the caller's transaction. */
@ApplicationScoped
class QuotationInHand {

    private final Quotations quotations;
    private final ServiceCases cases;
    private final CaseAccess access;
    private final CurrentActor currentActor;
    private final TellOfCase tellOfCase;
    private final Clock clock;
    private final ZoneId companyZone;

    protected QuotationInHand() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    QuotationInHand(
            Quotations quotations,
            ServiceCases cases,
            CaseAccess access,
            CurrentActor currentActor,
            TellOfCase tellOfCase,
            Clock clock,
            ZoneId companyZone) {
        this.quotations = quotations;
        this.cases = cases;
        this.access = access;
        this.currentActor = currentActor;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
        this.companyZone = companyZone;
    }

    /** A quotation and its case. */
    record Held(Quotation quotation, ServiceCase serviceCase) {}

    public Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }

    public Instant now() {
        return clock.instant();
    }

    /** The day it is at the company. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), companyZone);
    }

    /** The case, where it exists and the actor may see it. */
    public ServiceCase serviceCase(CaseNumber number) {
        ServiceCase serviceCase =
                cases.byNumber(number).orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(actor(), serviceCase);
        return serviceCase;
    }

    /** The quotation, where the actor may see its case. */
    public Held take(long id) {
        Quotation quotation = quotations.byId(id).orElseThrow(() -> new RuleBroken("quotation.unknown"));
        ServiceCase serviceCase = cases.byId(quotation.caseId()).orElseThrow();
        // what may not be seen looks like what isn't there
        RuleBroken.unless(access.may(actor(), serviceCase), "quotation.unknown");
        return new Held(quotation, serviceCase);
    }

    /** The quotation, where it is still as the actor saw it. */
    public Held take(long id, long seenVersion) {
        Held held = take(id);
        held.quotation().requireSeen(seenVersion);
        return held;
    }

    public void did(ServiceCase serviceCase, CaseEvent event, String detail) {
        tellOfCase.happened(serviceCase, event, actor().loginName(), detail);
    }

    public void noted(ServiceCase serviceCase, String action, String detail) {
        tellOfCase.noted(serviceCase, action, now(), actor().loginName(), detail);
    }

    /** @param by who ended it, as the audit trail names them */
    public void ended(Held held, String by) {
        Quotation quotation = held.quotation();
        String status = quotation.status().name();
        String reason =
                quotation.endReason() == null || quotation.endReason().isEmpty() ? "" : ": " + quotation.endReason();
        tellOfCase.happened(
                held.serviceCase(),
                held.serviceCase().quotationEnded(quotation.label(), status, quotation.endedAt()),
                by,
                quotation.label() + " " + status + reason);
    }
}
