package org.shouhou.application.equipment;

import java.time.LocalDate;
import java.util.List;
import org.shouhou.domain.coverage.Coverage;

/**
 * A machine as read for a list, with what its warranty verdict needs.
 *
 * @param customerId null while unknown, as is customerName
 * @param forCoverage its dates and terms
 * @param promises of its contract and the agreements that belong to it
 */
public record MachineData(
        long id,
        String modelCode,
        String modelZh,
        String modelEn,
        String serial,
        Long customerId,
        String customerName,
        LocalDate deliveredOn,
        String place,
        Coverage.Machine forCoverage,
        List<Coverage.Promise> promises) {}
