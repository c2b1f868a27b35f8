package org.shouhou.domain.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.coverage.Verdict.Reason;

/**
 * Judges whether a machine is in warranty (S1). The term agreed for the machine itself comes first, then that of its
 * contract or technical agreement, the latest signed; the model's standard term counts only where neither says anything.
 * A machine is covered while one of them runs.
 */
public final class Coverage {

    private Coverage() {}

    /**
     * What the verdict needs of a machine.
     *
     * @param deliveredOn null while unknown, as is commissionedOn
     * @param own the term agreed for it, or null
     * @param standard its model's
     */
    public record Machine(LocalDate deliveredOn, LocalDate commissionedOn, WarrantyTerm own, WarrantyTerm standard) {}

    /** What a contract or technical agreement promises the machine; the day it was signed may be null. */
    public record Promise(String contractNumber, LocalDate signedOn, WarrantyTerm term) {}

    public static Verdict of(Machine machine, List<Promise> promises, LocalDate day) {
        List<Verdict> verdicts = new ArrayList<>();
        if (machine.own() != null) {
            verdicts.add(judge(machine, machine.own(), null, day));
        }
        latest(promises).ifPresent(it -> verdicts.add(judge(machine, it.term(), it.contractNumber(), day)));
        if (verdicts.isEmpty()) {
            verdicts.add(judge(machine, machine.standard(), null, day));
        }
        // the first that covers; else one that might; else the one that ended last
        return verdicts.stream()
                .filter(it -> it.reason() == Reason.RUNNING)
                .findFirst()
                .or(() -> verdicts.stream()
                        .filter(it -> it.status() == WarrantyStatus.UNKNOWN)
                        .findFirst())
                .orElseGet(() -> verdicts.stream()
                        .max(Comparator.comparing(Verdict::until, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .orElseThrow());
    }

    private static Optional<Promise> latest(List<Promise> promises) {
        return promises.stream()
                .max(Comparator.comparing(Promise::signedOn, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static Verdict judge(Machine machine, WarrantyTerm term, String contract, LocalDate day) {
        if (term.months() == 0) {
            return new Verdict(WarrantyStatus.OUT_OF_WARRANTY, Reason.NONE_PROMISED, null, null, term, contract);
        }
        LocalDate from =
                switch (term.from()) {
                    case DELIVERY -> machine.deliveredOn();
                    case COMMISSIONING -> machine.commissionedOn();
                    case DATE -> term.date();
                };
        if (from == null) {
            Reason missing = term.from() == WarrantyEvent.DELIVERY
                    ? Reason.DELIVERY_DATE_MISSING
                    : Reason.COMMISSIONING_DATE_MISSING;
            return new Verdict(WarrantyStatus.UNKNOWN, missing, null, null, term, contract);
        }
        LocalDate until = term.lastDay(from);
        if (day.isBefore(from)) {
            return new Verdict(WarrantyStatus.UNKNOWN, Reason.NOT_BEGUN, from, until, term, contract);
        }
        if (day.isAfter(until)) {
            return new Verdict(WarrantyStatus.OUT_OF_WARRANTY, Reason.ENDED, from, until, term, contract);
        }
        WarrantyStatus covered = contract == null ? WarrantyStatus.IN_WARRANTY : WarrantyStatus.BY_CONTRACT;
        return new Verdict(covered, Reason.RUNNING, from, until, term, contract);
    }
}
