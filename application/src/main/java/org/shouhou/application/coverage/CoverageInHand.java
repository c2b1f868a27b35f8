package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.Ruling;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Takes what is ruled on a case in hand for whoever acts, and tells of what they did. */
@ApplicationScoped
class CoverageInHand {

    private final ServiceCases cases;
    private final CaseCoverages coverages;
    private final CoverCase coverCase;
    private final CoverageQueries queries;
    private final CaseAccess access;
    private final CurrentActor currentActor;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected CoverageInHand() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    CoverageInHand(
            ServiceCases cases,
            CaseCoverages coverages,
            CoverCase coverCase,
            CoverageQueries queries,
            CaseAccess access,
            CurrentActor currentActor,
            TellOfCase tellOfCase,
            Clock clock) {
        this.cases = cases;
        this.coverages = coverages;
        this.coverCase = coverCase;
        this.queries = queries;
        this.access = access;
        this.currentActor = currentActor;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /** A case and what is ruled on it. */
    record Held(ServiceCase serviceCase, CaseCoverage coverage) {}

    Actor actor() {
        return currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Where the case exists, the actor may see it, and what is ruled is as they saw it.
     *
     * @throws RuleBroken {@code coverage.changed} where somebody changed it meanwhile
     */
    Held take(CaseNumber number, long seenVersion) {
        ServiceCase serviceCase =
                cases.byNumber(number).orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(actor(), serviceCase);
        Optional<CaseCoverage> known = coverages.ofCase(serviceCase.id());
        known.ifPresent(it -> it.requireSeen(seenVersion));
        return new Held(serviceCase, known.orElseGet(() -> first(serviceCase)));
    }

    /** The case, where it exists and the actor may see it; both else look the same. */
    ServiceCase seen(CaseNumber number) {
        return cases.byNumber(number)
                .filter(it -> access.may(actor(), it))
                .orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
    }

    /** What is ruled on it, or would be were it taken in hand. */
    CaseCoverage shown(ServiceCase serviceCase) {
        return coverages.ofCase(serviceCase.id()).orElseGet(() -> coverCase.nothingKnown(serviceCase, now()));
    }

    /** The machine another case is about, where it has one. */
    Optional<Long> machineOf(long caseId) {
        return coverages.ofCase(caseId).map(CaseCoverage::equipmentId);
    }

    /** What an older version of the software opened while this one was started. */
    private CaseCoverage first(ServiceCase serviceCase) {
        CaseCoverage made = coverCase.nothingKnown(serviceCase, now());
        coverages.add(made);
        return made;
    }

    /** What would be ruled by the machine and its data of now. */
    Verdict fresh(CaseCoverage coverage) {
        return fresh(coverage, machine(coverage));
    }

    Verdict fresh(CaseCoverage coverage, Optional<MachineData> machine) {
        return machine.map(it -> CoverCase.verdict(it, coverage.day())).orElseGet(Verdict::withoutMachine);
    }

    Optional<MachineData> machine(CaseCoverage coverage) {
        return Optional.ofNullable(coverage.equipmentId()).flatMap(queries::machine);
    }

    /** Model and serial number, for the audit trail; empty for none. */
    String name(Optional<MachineData> machine) {
        return machine.map(it -> it.modelCode() + " " + it.serial()).orElse("");
    }

    void noted(Held held, String action, Changes changes) {
        tellOfCase.noted(held.serviceCase(), action, now(), actor().loginName(), changes.toString());
    }

    void did(Held held, CaseEvent event, String detail) {
        tellOfCase.happened(held.serviceCase(), event, actor().loginName(), detail);
    }

    /** Rules by the machine and its data of now, in the name of whoever acts. */
    void ruleAgain(Held held) {
        WarrantyStatus before = held.coverage().status();
        ruled(held, before, held.coverage().ruleAgain(fresh(held.coverage()), actor().employeeId(), now()));
    }

    /** Tells of what was ruled. */
    void ruled(Held held, WarrantyStatus before, Ruling ruling) {
        did(held, CoverCase.ruled(held.serviceCase(), ruling), CoverCase.inWords(before, ruling));
    }
}
