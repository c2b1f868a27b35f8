package org.shouhou.domain.ruling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.equipment.MachineTrace;
import org.shouhou.domain.servicecase.FaultCause;

/**
 * Which machine and product type a case is about, whether that was in warranty when the request came, and who pays (S1).
 *
 * <p>The warranty is ruled when the case is opened and stays as it was ruled: when machine or dates change, a person rules
 * again; against the data it is overruled, with a reason. All rulings stay. Who pays follows from the latest ruling and the
 * cause, unless that was overruled.
 */
public class CaseCoverage {

    private static final int LONGEST_REASON = 1000;

    private Long caseId;
    private Long equipmentId;
    private MachineTrace machineTrace;
    private Long productTypeId;
    private TypeTrace typeTrace;
    private CustomerTrace customerTrace;
    private LocalDate day;
    private WarrantyStatus status;
    private Ruling atIntake;
    private List<Ruling> later = new ArrayList<>();
    private FaultCause cause;
    private CauseSource causeSource;
    private List<ChargeOverruling> overrulings = new ArrayList<>();
    private long version;

    protected CaseCoverage() {}

    /**
     * What was found when the case was opened.
     *
     * @param equipmentId the machine, or null, as is its trace
     * @param productTypeId null where neither machine nor message tell it
     * @param customerTrace null where the customer is unknown
     */
    public record Found(Long equipmentId, MachineTrace machineTrace, Long productTypeId, CustomerTrace customerTrace) {

        public static final Found NOTHING = new Found(null, null, null, null);
    }

    /**
     * Rules on a case when it is opened.
     *
     * @param verdict by the machine's data of now; {@link Verdict#withoutMachine()} where none was found
     * @param day that of the request, by which the warranty is judged now and later
     */
    public static CaseCoverage opened(long caseId, Found found, Verdict verdict, LocalDate day, Instant at) {
        CaseCoverage it = new CaseCoverage();
        it.caseId = caseId;
        it.day = day;
        it.take(found);
        it.customerTrace = found.customerTrace();
        it.atIntake = Ruling.of(1, Ruling.Kind.AT_INTAKE, found.equipmentId(), verdict, day, new Ruling.By(null, at));
        it.status = verdict.status();
        return it;
    }

    /**
     * A later message tells more. It is taken only where nothing is known yet and no person has decided.
     *
     * @return whether something changed
     */
    public boolean learn(Found found) {
        boolean machine = equipmentId == null && machineTrace == null && found.equipmentId() != null;
        boolean type = productTypeId == null && typeTrace == null && found.productTypeId() != null;
        if (machine) {
            take(found);
        } else if (type) {
            typeIs(found.productTypeId(), TypeTrace.MESSAGE);
        }
        return machine || type;
    }

    private void take(Found found) {
        equipmentId = found.equipmentId();
        machineTrace = found.machineTrace();
        if (found.productTypeId() != null) {
            typeIs(found.productTypeId(), equipmentId == null ? TypeTrace.MESSAGE : TypeTrace.MACHINE);
        }
    }

    private void typeIs(Long typeId, TypeTrace trace) {
        productTypeId = typeId;
        typeTrace = trace;
    }

    /** A person says which machine it is about; its model says of which type. */
    public void machineIs(long machine, long typeOfIt) {
        RuleBroken.unless(!Long.valueOf(machine).equals(equipmentId), "coverage.machine.same");
        equipmentId = machine;
        machineTrace = MachineTrace.CLERK;
        typeIs(typeOfIt, TypeTrace.MACHINE);
    }

    /** A person says it is about none that is known. */
    public void withoutMachine() {
        RuleBroken.unless(equipmentId != null, "coverage.machine.none");
        equipmentId = null;
        machineTrace = MachineTrace.CLERK;
        typeIs(productTypeId, TypeTrace.CLERK);
    }

    /** A person says which product type it is about; where a machine is known, that tells it. */
    public void typeIs(long typeId) {
        RuleBroken.unless(equipmentId == null, "coverage.type.of-machine");
        typeIs(typeId, TypeTrace.CLERK);
    }

    /** Whether the machine and its data of now would be ruled otherwise than they last were. */
    public boolean differs(Verdict fresh) {
        return !lastRuled().rests(equipmentId, fresh);
    }

    /** Whether nothing could be ruled yet since no machine was known, and now one is: what is ruled then changes nothing. */
    public boolean awaitsRuling() {
        Verdict standing = current().verdict();
        return equipmentId != null && standing != null && standing.reason() == Verdict.Reason.MACHINE_UNKNOWN;
    }

    /**
     * Rules by the machine and its data of now, for the same day.
     *
     * @param by the employee, or null where the software does
     *
     * @throws RuleBroken {@code coverage.nothing-new} where that is what was ruled last
     */
    public Ruling ruleAgain(Verdict fresh, Long by, Instant at) {
        RuleBroken.unless(differs(fresh), "coverage.nothing-new");
        return add(Ruling.of(next(), Ruling.Kind.AGAIN, equipmentId, fresh, day, new Ruling.By(by, at)));
    }

    /** A person decides against the data; the earlier rulings stay. */
    public Ruling overrule(WarrantyStatus otherwise, String reason, long by, Instant at) {
        RuleBroken.unless(otherwise != null, "coverage.status.missing");
        RuleBroken.unless(otherwise != status, "coverage.same");
        String words = RuleBroken.text(reason, LONGEST_REASON, "coverage.reason");
        return add(Ruling.against(next(), equipmentId, otherwise, words, day, new Ruling.By(by, at)));
    }

    private Ruling add(Ruling ruling) {
        later.add(ruling);
        status = ruling.status();
        return ruling;
    }

    private int next() {
        return later.size() + 2;
    }

    /** Whether a person decided against the data, and nobody ruled by them since. */
    public boolean overruled() {
        return current().kind() == Ruling.Kind.OVERRULED;
    }

    /** Why the fault came about; what is said on resolving takes the place of what the engineer reported. */
    public void causeIs(FaultCause known, CauseSource source) {
        boolean settled = causeSource == CauseSource.RESOLUTION && source == CauseSource.SITE_REPORT;
        if (known != null && !settled) {
            cause = known;
            causeSource = source;
        }
    }

    /** Who pays by the rule. */
    public Charge.Ruled chargeByRule() {
        return Charge.by(status, cause);
    }

    /** Who pays: as a person decided last, else by the rule. */
    public Charge charge() {
        return lastOverruling()
                .map(ChargeOverruling::charge)
                .orElse(chargeByRule().charge());
    }

    /** A person decides who pays; what the rule says stays beside it. */
    public ChargeOverruling overruleCharge(Charge otherwise, String reason, long by, Instant at) {
        RuleBroken.unless(otherwise != null && otherwise != Charge.UNDECIDED, "coverage.charge.missing");
        RuleBroken.unless(otherwise != charge(), "coverage.same");
        String words = RuleBroken.text(reason, LONGEST_REASON, "coverage.reason");
        ChargeOverruling it = new ChargeOverruling(overrulings.size() + 1, otherwise, words, by, at);
        overrulings.add(it);
        return it;
    }

    private Optional<ChargeOverruling> lastOverruling() {
        return overrulings.stream().max(Comparator.comparing(ChargeOverruling::number));
    }

    private Ruling lastRuled() {
        return rulings().stream()
                .filter(it -> it.kind() != Ruling.Kind.OVERRULED)
                .reduce(atIntake, (before, after) -> after);
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "coverage.changed");
    }

    public long caseId() {
        return caseId;
    }

    /** The machine, or null while unknown. */
    public Long equipmentId() {
        return equipmentId;
    }

    /** Null while nobody found one or said that there is none. */
    public MachineTrace machineTrace() {
        return machineTrace;
    }

    /** The product type, or null while unknown. */
    public Long productTypeId() {
        return productTypeId;
    }

    public TypeTrace typeTrace() {
        return typeTrace;
    }

    /** Null while the customer is unknown. */
    public CustomerTrace customerTrace() {
        return customerTrace;
    }

    /** The day of the request in the company's zone, by which the warranty is judged. */
    public LocalDate day() {
        return day;
    }

    /** In warranty or not, as it stands. */
    public WarrantyStatus status() {
        return status;
    }

    /** All of them, the one at intake first. */
    public List<Ruling> rulings() {
        List<Ruling> all = new ArrayList<>(later);
        all.add(atIntake);
        all.sort(Comparator.comparing(Ruling::number));
        return List.copyOf(all);
    }

    /** The one that counts. */
    public Ruling current() {
        return rulings().get(later.size());
    }

    /** Null while unknown. */
    public FaultCause cause() {
        return cause;
    }

    public CauseSource causeSource() {
        return causeSource;
    }

    /** What persons decided on who pays, oldest first. */
    public List<ChargeOverruling> overrulings() {
        return overrulings.stream()
                .sorted(Comparator.comparing(ChargeOverruling::number))
                .toList();
    }

    public long version() {
        return version;
    }
}
