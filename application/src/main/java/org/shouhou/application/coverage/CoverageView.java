package org.shouhou.application.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.domain.contract.PromisedTimes;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.equipment.MachineTrace;
import org.shouhou.domain.ruling.CauseSource;
import org.shouhou.domain.ruling.Charge;
import org.shouhou.domain.ruling.CustomerTrace;
import org.shouhou.domain.ruling.Ruling;
import org.shouhou.domain.ruling.TypeTrace;
import org.shouhou.domain.servicecase.FaultCause;

/**
 * What is ruled on a case, as its page shows it.
 *
 * @param version what the user has seen; goes back with each action
 * @param machine null while unknown, as is its trace
 * @param candidates machines it may be about; where one is known, none
 * @param typeZh the product type, null while unknown, as is its trace
 * @param customerTrace null while the customer is unknown
 * @param day that of the request, by which the warranty is judged
 * @param rulings all, the one at intake first and the one that counts last
 * @param fresh what would be ruled now, or null where that is what was ruled
 * @param cause null while unknown, as is its source
 * @param byRule who pays by the rule
 * @param overrulings what persons decided on that, oldest first
 * @param repairs earlier repairs of the same machine within the time in which a repetition counts (D6)
 * @param repeats the repeated repairs it is one of the two cases of
 * @param open other open cases of the same sender or machine
 * @param promised the times the machine's contract promises, or null where it promises none
 */
public record CoverageView(
        long version,
        MachineData machine,
        MachineTrace machineTrace,
        List<MachineData> candidates,
        Long typeId,
        String typeZh,
        String typeEn,
        TypeTrace typeTrace,
        CustomerTrace customerTrace,
        LocalDate day,
        List<Ruled> rulings,
        Verdict fresh,
        FaultCause cause,
        CauseSource causeSource,
        Charge charge,
        Charge.Ruled byRule,
        List<Overruled> overrulings,
        List<RelatedCase> repairs,
        List<RepeatShown> repeats,
        List<RelatedCase> open,
        PromisedTimes promised) {

    /**
     * A ruling.
     *
     * @param verdict what it rests on, or null where a person overruled
     * @param words why, or null where nobody did
     * @param by who ruled, or null for the software
     */
    public record Ruled(
            Ruling.Kind kind, WarrantyStatus status, Verdict verdict, String words, String by, Instant at) {}

    /** A person decided who pays. */
    public record Overruled(Charge charge, String words, String by, Instant at) {}

    /** The ruling that counts. */
    public Ruled current() {
        return rulings.get(rulings.size() - 1);
    }
}
