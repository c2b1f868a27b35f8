package org.shouhou.application.memory;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouhou.application.coverage.CoverageQueries;
import org.shouhou.application.coverage.RelatedCase;
import org.shouhou.application.coverage.RepeatShown;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.equipment.MachineRecognition;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.equipment.MachineRecognition.KnownModel;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.RepeatRepair;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** Reads what rulings rest on from the stores in memory. */
public final class MemoryCoverageQueries implements CoverageQueries {

    private static final int FEW = 20;

    private final MemoryProductModels models;
    private final MemoryMachines machines;
    private final Customers customers;
    private final Contracts contracts;
    private final MemoryServiceCases cases;
    private final MemoryCorrespondences register;
    private final MemoryCaseCoverages coverages;
    private final MemoryRepeatRepairs repeats;
    private final Referrals referrals;
    private final Employees employees;

    public MemoryCoverageQueries(
            MemoryProductModels models,
            MemoryMachines machines,
            Customers customers,
            Contracts contracts,
            MemoryServiceCases cases,
            MemoryCorrespondences register,
            MemoryCaseCoverages coverages,
            MemoryRepeatRepairs repeats,
            Referrals referrals,
            Employees employees) {
        this.models = models;
        this.machines = machines;
        this.customers = customers;
        this.contracts = contracts;
        this.cases = cases;
        this.register = register;
        this.coverages = coverages;
        this.repeats = repeats;
        this.referrals = referrals;
        this.employees = employees;
    }

    @Override
    public Known known(MachineClues clues, Long customerId) {
        List<KnownModel> named = models.all().stream()
                .map(it -> new KnownModel(it.id(), key(it.code()), it.details().typeId()))
                .filter(it -> clues.modelKeys().contains(it.key()))
                .toList();
        List<Long> ids = named.stream().map(KnownModel::id).toList();
        List<KnownMachine> all = machines.all().stream().map(this::known).toList();
        Stream<KnownMachine> theirs = all.stream()
                .filter(it -> customerId != null && customerId.equals(it.customerId()))
                .sorted(Comparator.comparing((KnownMachine it) -> !ids.contains(it.modelId()))
                        .thenComparing(KnownMachine::serialKey)
                        .thenComparing(KnownMachine::id))
                .limit(MachineRecognition.OF_CUSTOMER);
        Stream<KnownMachine> written = all.stream().filter(it -> clues.serials().contains(it.serialKey()));
        return new Known(named, Stream.concat(written, theirs).distinct().toList());
    }

    private KnownMachine known(Equipment it) {
        long type = models.byId(it.details().modelId()).orElseThrow().details().typeId();
        return new KnownMachine(
                it.id(),
                it.details().modelId(),
                type,
                it.serial().key(),
                it.details().customerId());
    }

    private static String key(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    @Override
    public Optional<MachineData> machine(long id) {
        return machines.byId(id).map(this::data);
    }

    @Override
    public List<MachineData> machines(List<Long> ids) {
        return ids.stream().flatMap(id -> machine(id).stream()).toList();
    }

    private MachineData data(Equipment it) {
        EquipmentDetails details = it.details();
        var model = models.byId(details.modelId()).orElseThrow();
        Optional<Contract> contract = Optional.ofNullable(details.contractId()).flatMap(contracts::byId);
        return new MachineData(
                it.id(),
                model.code(),
                model.details().nameZh(),
                model.details().nameEn(),
                it.serial().value(),
                details.customerId(),
                Optional.ofNullable(details.customerId())
                        .flatMap(customers::byId)
                        .map(Customer::name)
                        .orElse(null),
                details.deliveredOn(),
                details.place(),
                details.forCoverage(model.details().warrantyMonths()),
                contract.stream()
                        .flatMap(sold -> Stream.concat(Stream.of(sold), contracts.agreementsOf(sold.id()).stream()))
                        .flatMap(sold -> sold.forCoverage().stream())
                        .toList());
    }

    @Override
    public Optional<Said> firstSaid(long caseId) {
        return register.ofCase(caseId).stream()
                .filter(it -> it.direction() == Direction.IN && !it.automatic())
                .findFirst()
                .map(it -> new Said(it.subject(), it.text()));
    }

    @Override
    public List<RelatedCase> repairs(Before before, Instant since, Visibility visibility) {
        return related(before.equipmentId(), visibility)
                .filter(it -> it.id() != before.exceptCaseId() && it.resolvedAt() != null)
                .filter(it -> it.occurredAt().isBefore(before.requestedBefore()))
                .filter(it -> !it.resolvedAt().isBefore(since))
                .sorted(Comparator.comparing(RelatedCase::resolvedAt)
                        .thenComparing(RelatedCase::id)
                        .reversed())
                .limit(FEW)
                .toList();
    }

    @Override
    public List<RelatedCase> open(long exceptCaseId, Long contactId, Long equipmentId, Visibility visibility) {
        return cases.all().stream()
                .filter(it -> it.id() != exceptCaseId && sees(it, visibility))
                .filter(it -> it.status() == CaseStatus.NEW || it.status() == CaseStatus.IN_PROGRESS)
                .filter(it -> contactId != null && contactId.equals(it.contactId()) || isAbout(it, equipmentId))
                .sorted(Comparator.comparing(ServiceCase::lastActivityAt)
                        .thenComparing(ServiceCase::id)
                        .reversed())
                .limit(FEW)
                .map(it -> related(it, equipmentId))
                .toList();
    }

    @Override
    public List<RepeatShown> repeats(long caseId, Visibility visibility) {
        return repeats.all().stream()
                .filter(it -> it.caseId() == caseId || it.earlierCaseId() == caseId)
                .filter(it -> sees(other(it, caseId), visibility))
                .map(it -> new RepeatShown(
                        other(it, caseId).number(),
                        it.caseId() == caseId,
                        it.samePart(),
                        it.sameCause(),
                        it.daysBetween(),
                        it.said().cause(),
                        it.said().reason(),
                        employees.byId(it.recordedBy()).map(Employee::name).orElseThrow(),
                        it.recordedAt()))
                .toList();
    }

    private ServiceCase other(RepeatRepair it, long caseId) {
        return cases.byId(it.caseId() == caseId ? it.earlierCaseId() : it.caseId())
                .orElseThrow();
    }

    @Override
    public RegisterPage<RelatedCase> casesOf(long equipmentId, Visibility visibility, Place place) {
        Predicate<RelatedCase> beyond =
                it -> place.beyond().isEmpty() || it.id() < place.beyond().getAsLong();
        List<RelatedCase> rows = related(equipmentId, visibility)
                .filter(beyond)
                .sorted(Comparator.comparing(RelatedCase::id).reversed())
                .limit(place.size() + 1L)
                .toList();
        boolean more = rows.size() > place.size();
        List<RelatedCase> page = more ? rows.subList(0, place.size()) : rows;
        return new RegisterPage<>(
                page,
                more ? Optional.of(place.cursorBehind(page.get(page.size() - 1).id())) : Optional.empty());
    }

    private Stream<RelatedCase> related(long equipmentId, Visibility visibility) {
        return cases.all().stream()
                .filter(it -> isAbout(it, equipmentId) && sees(it, visibility))
                .map(it -> related(it, equipmentId));
    }

    private boolean isAbout(ServiceCase it, Long equipmentId) {
        return equipmentId != null
                && coverages
                        .ofCase(it.id())
                        .filter(coverage -> equipmentId.equals(coverage.equipmentId()))
                        .isPresent();
    }

    private boolean sees(ServiceCase it, Visibility visibility) {
        return visibility
                .onlyReferredTo()
                .map(department -> referrals.concern(it.id(), department))
                .orElse(true);
    }

    private RelatedCase related(ServiceCase it, Long equipmentId) {
        Optional<CaseCoverage> coverage = coverages.ofCase(it.id());
        Optional<Resolution> settled = it.resolution().filter(resolution -> it.resolvedAt() != null);
        return new RelatedCase(
                it.id(),
                it.number(),
                it.status(),
                it.subject(),
                it.occurredAt(),
                it.resolvedAt(),
                settled.map(Resolution::cause).orElse(null),
                settled.map(Resolution::part).orElse(null),
                settled.map(Resolution::remedy).orElse(null),
                coverage.map(CaseCoverage::status).orElse(WarrantyStatus.UNKNOWN),
                coverage.filter(known -> Objects.equals(known.equipmentId(), equipmentId) && equipmentId != null)
                        .isPresent());
    }
}
