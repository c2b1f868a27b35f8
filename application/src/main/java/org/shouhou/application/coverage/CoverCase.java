package org.shouhou.application.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.equipment.MachineRecognition;
import org.shouhou.domain.equipment.MachineTrace;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.ruling.CaseCoverage.Found;
import org.shouhou.domain.ruling.CustomerTrace;
import org.shouhou.domain.ruling.Ruling;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.ServiceCase;

/**
 * Finds out which machine an entry is about and rules on the case it opens (S1). At most two statements an entry, none where
 * nothing in it may be a machine and the sender's customer is unknown. Part of the caller's transaction.
 */
@ApplicationScoped
public class CoverCase {

    private final CoverageQueries queries;
    private final CaseCoverages coverages;
    private final ZoneId companyZone;

    protected CoverCase() {
        this(null, null, null);
    }

    @Inject
    public CoverCase(CoverageQueries queries, CaseCoverages coverages, ZoneId companyZone) {
        this.queries = queries;
        this.coverages = coverages;
        this.companyZone = companyZone;
    }

    /**
     * What an entry tells.
     *
     * @param machine the one it is about, where that is sure
     * @param customerId whose case it is, or null while unknown
     */
    public record Recognised(Found found, Optional<MachineData> machine, Long customerId) {}

    /** @param contact who wrote, or null where nobody knows */
    public Recognised recognise(Correspondence entry, Contact contact) {
        MachineRecognition recognition = look(entry.subject(), entry.text(), contact);
        Long customerId = contact == null ? null : contact.customerId();
        CustomerTrace trace = customerId == null ? null : CustomerTrace.CONTACT;
        Optional<MachineData> machine = recognition.machine().flatMap(it -> queries.machine(it.id()));
        if (customerId == null && machine.isPresent() && machine.get().customerId() != null) {
            customerId = machine.get().customerId();
            trace = CustomerTrace.MACHINE;
        }
        Found found = new Found(
                machine.map(MachineData::id).orElse(null),
                machine.isPresent() ? recognition.trace() : null,
                recognition.typeId(),
                trace);
        return new Recognised(found, machine, customerId);
    }

    /**
     * What a report of a stranger tells.
     *
     * @param named the customer they say they are of; it counts where neither they nor the machine are known to be anybody's
     */
    public Recognised recognise(Correspondence entry, Contact contact, Optional<Long> named) {
        Recognised known = recognise(entry, contact);
        if (known.customerId() != null || named.isEmpty()) {
            return known;
        }
        Found found = known.found();
        return new Recognised(
                new Found(found.equipmentId(), found.machineTrace(), found.productTypeId(), CustomerTrace.NAMED),
                known.machine(),
                named.get());
    }

    /**
     * What a person said it is about.
     *
     * @param typeId the product type of the machine
     * @param contact who called, or null
     * @throws RuleBroken {@code equipment.unknown}
     */
    public Recognised told(long machineId, long typeId, Contact contact) {
        MachineData machine = queries.machine(machineId).orElseThrow(() -> new RuleBroken("equipment.unknown"));
        Long customerId = contact == null ? null : contact.customerId();
        CustomerTrace trace = customerId == null ? null : CustomerTrace.CONTACT;
        if (customerId == null && machine.customerId() != null) {
            customerId = machine.customerId();
            trace = CustomerTrace.MACHINE;
        }
        return new Recognised(
                new Found(machine.id(), MachineTrace.CLERK, typeId, trace), Optional.of(machine), customerId);
    }

    /** What a message is about, as far as that can be told. */
    MachineRecognition look(String subject, String text, Contact contact) {
        Long customerId = contact == null ? null : contact.customerId();
        boolean forOthers = contact != null && contact.kind() != CorrespondentKind.CUSTOMER;
        MachineClues clues = MachineClues.in(subject, text);
        CoverageQueries.Known known = queries.known(clues, customerId);
        return MachineRecognition.of(
                clues, known.models(), known.machines(), new MachineRecognition.Sender(customerId, forOthers));
    }

    /** Rules on a case that was just opened. */
    public CaseCoverage opened(ServiceCase serviceCase, Recognised recognised, Instant now) {
        LocalDate day = day(serviceCase);
        Verdict verdict = recognised.machine().map(it -> verdict(it, day)).orElseGet(Verdict::withoutMachine);
        CaseCoverage coverage = CaseCoverage.opened(serviceCase.id(), recognised.found(), verdict, day, now);
        coverages.add(coverage);
        return coverage;
    }

    /** What is ruled on a case nothing was found out about; not stored. */
    CaseCoverage nothingKnown(ServiceCase serviceCase, Instant now) {
        return CaseCoverage.opened(serviceCase.id(), Found.NOTHING, Verdict.withoutMachine(), day(serviceCase), now);
    }

    private LocalDate day(ServiceCase serviceCase) {
        return serviceCase.occurredAt().atZone(companyZone).toLocalDate();
    }

    /**
     * What a further entry told.
     *
     * @param event that it was ruled
     * @param detail from what to what, for the record
     */
    public record Learned(CaseEvent event, String detail) {}

    /**
     * A further entry may tell what the first did not: a machine, by which it is ruled then, where that couldn't be done
     * before; what was ruled already stays.
     */
    public Optional<Learned> joined(ServiceCase serviceCase, Correspondence entry, Contact contact, Instant now) {
        return coverages
                .ofCase(serviceCase.id())
                .filter(it -> it.machineTrace() == null)
                .flatMap(it -> learn(serviceCase, it, recognise(entry, contact), now));
    }

    private static Optional<Learned> learn(
            ServiceCase serviceCase, CaseCoverage coverage, Recognised recognised, Instant now) {
        if (!coverage.learn(recognised.found()) || !coverage.awaitsRuling()) {
            return Optional.empty();
        }
        return recognised.machine().map(machine -> {
            WarrantyStatus before = coverage.status();
            Ruling ruling = coverage.ruleAgain(verdict(machine, coverage.day()), null, now);
            return new Learned(ruled(serviceCase, ruling), inWords(before, ruling));
        });
    }

    static CaseEvent ruled(ServiceCase serviceCase, Ruling ruling) {
        return new CaseEvent.WarrantyRuled(
                serviceCase.number(), ruling.ruledAt(), ruling.status().name(), ruling.kind() == Ruling.Kind.OVERRULED);
    }

    /** From what to what, and why where a person said so. */
    static String inWords(WarrantyStatus before, Ruling ruling) {
        return before + " → " + ruling.status() + (ruling.words() == null ? "" : "\n" + ruling.words());
    }

    static Verdict verdict(MachineData machine, LocalDate day) {
        return Coverage.of(machine.forCoverage(), machine.promises(), day);
    }
}
