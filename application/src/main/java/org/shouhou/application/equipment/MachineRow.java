package org.shouhou.application.equipment;

import java.time.LocalDate;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.Verdict;

/** A line of a list of machines; the customer is null while unknown. */
public record MachineRow(
        long id,
        String modelCode,
        String modelZh,
        String modelEn,
        String serial,
        Long customerId,
        String customerName,
        LocalDate deliveredOn,
        String place,
        Verdict verdict) {

    static MachineRow of(MachineData it, LocalDate day) {
        return new MachineRow(
                it.id(),
                it.modelCode(),
                it.modelZh(),
                it.modelEn(),
                it.serial(),
                it.customerId(),
                it.customerName(),
                it.deliveredOn(),
                it.place(),
                Coverage.of(it.forCoverage(), it.promises(), day));
    }
}
