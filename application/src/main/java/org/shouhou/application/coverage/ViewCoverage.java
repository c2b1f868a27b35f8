package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.port.CaseMerges;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.reading.Visibility;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.contract.PromisedTimes;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.ChargeOverruling;
import org.shouhou.domain.ruling.Ruling;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

/** Shows what is ruled on a case, what would be ruled now, which machine it may be about, and what is to be minded. */
@Permitted({Right.READ_CASES, Right.ANSWER_REFERRALS})
@ApplicationScoped
public class ViewCoverage {

    private final CoverageInHand inHand;
    private final CoverCase coverCase;
    private final CoverageQueries queries;
    private final Contacts contacts;
    private final ProductTypes types;
    private final Employees employees;
    private final CaseMerges merges;
    private final Machines machines;
    private final Contracts contracts;

    protected ViewCoverage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ViewCoverage(
            CoverageInHand inHand,
            CoverCase coverCase,
            CoverageQueries queries,
            Contacts contacts,
            ProductTypes types,
            Employees employees,
            CaseMerges merges,
            Machines machines,
            Contracts contracts) {
        this.inHand = inHand;
        this.coverCase = coverCase;
        this.queries = queries;
        this.contacts = contacts;
        this.types = types;
        this.employees = employees;
        this.merges = merges;
        this.machines = machines;
        this.contracts = contracts;
    }

    /** @throws RuleBroken {@code case.unknown} also where the actor may not see it */
    @Transactional
    public CoverageView view(CaseNumber number) {
        ServiceCase serviceCase = inHand.seen(number);
        CaseCoverage coverage = inHand.shown(serviceCase);
        Visibility visibility = Visibility.of(inHand.actor());
        Optional<MachineData> machine = inHand.machine(coverage);
        Verdict fresh = inHand.fresh(coverage, machine);
        ProductType type = coverage.productTypeId() == null
                ? null
                : types.byId(coverage.productTypeId()).orElse(null);
        Long machineId = coverage.equipmentId();
        return new CoverageView(
                coverage.version(),
                machine.orElse(null),
                coverage.machineTrace(),
                machineId == null ? candidates(serviceCase) : List.of(),
                coverage.productTypeId(),
                type == null ? null : type.nameZh(),
                type == null ? null : type.nameEn(),
                coverage.typeTrace(),
                coverage.customerTrace(),
                coverage.day(),
                coverage.rulings().stream().map(this::ruled).toList(),
                coverage.differs(fresh) ? fresh : null,
                coverage.cause(),
                coverage.causeSource(),
                coverage.charge(),
                coverage.chargeByRule(),
                coverage.overrulings().stream().map(this::overruled).toList(),
                machineId == null ? List.of() : repairs(serviceCase, machineId, visibility),
                queries.repeats(serviceCase.id(), visibility),
                isOpen(serviceCase)
                        ? queries.open(serviceCase.id(), serviceCase.contactId(), machineId, visibility)
                        : List.of(),
                machineId == null ? null : promised(machineId));
    }

    private PromisedTimes promised(long machineId) {
        return machines.byId(machineId)
                .map(it -> it.details().contractId())
                .flatMap(contracts::byId)
                .flatMap(it -> PromisedTimes.of(it, contracts.agreementsOf(it.id())))
                .orElse(null);
    }

    private List<RelatedCase> repairs(ServiceCase serviceCase, long machineId, Visibility visibility) {
        return queries.repairs(
                new CoverageQueries.Before(machineId, serviceCase.id(), serviceCase.occurredAt()),
                serviceCase.occurredAt().minus(CasePolicy.REPEAT_REPAIR),
                visibility);
    }

    /** Those of the cases merged into this one, and by the first entry that came in; for who may choose one. */
    private List<MachineData> candidates(ServiceCase serviceCase) {
        if (!inHand.actor().may(Right.HANDLE_CASES)) {
            return List.of();
        }
        var contact = Optional.ofNullable(serviceCase.contactId()).flatMap(contacts::byId);
        Stream<Long> merged =
                merges.into(serviceCase.id()).stream().flatMap(it -> inHand.machineOf(it.caseId()).stream());
        Stream<Long> said = queries
                .firstSaid(serviceCase.id())
                .map(it -> coverCase.look(it.subject(), it.text(), contact.orElse(null)))
                .map(it -> it.machine().map(List::of).orElse(it.candidates()))
                .orElse(List.of())
                .stream()
                .map(KnownMachine::id);
        List<Long> ids = Stream.concat(merged, said).distinct().toList();
        return ids.isEmpty() ? List.of() : queries.machines(ids);
    }

    private CoverageView.Ruled ruled(Ruling it) {
        return new CoverageView.Ruled(
                it.kind(), it.status(), it.verdict(), it.words(), name(it.ruledBy()), it.ruledAt());
    }

    private CoverageView.Overruled overruled(ChargeOverruling it) {
        return new CoverageView.Overruled(it.charge(), it.words(), name(it.ruledBy()), it.ruledAt());
    }

    private String name(Long employeeId) {
        return employeeId == null
                ? null
                : employees.byId(employeeId).map(Employee::name).orElse(null);
    }

    private static boolean isOpen(ServiceCase it) {
        return it.status() == CaseStatus.NEW || it.status() == CaseStatus.IN_PROGRESS;
    }
}
