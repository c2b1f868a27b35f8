package org.shouhou.application.equipment;

import java.time.LocalDate;
import java.util.List;
import org.shouhou.domain.coverage.Verdict;
import org.shouhou.domain.equipment.EquipmentDetails;

/**
 * What the page of a machine shows.
 *
 * @param customerName null while unknown
 * @param contractNumber null where there is none
 * @param verdict its warranty today
 * @param parts in it and once in it, the latest fitted first
 */
public record MachineView(
        long id,
        long version,
        EquipmentDetails details,
        String modelCode,
        String modelZh,
        String modelEn,
        String customerName,
        String contractNumber,
        Verdict verdict,
        List<FittedPart> parts) {

    /**
     * A part in the machine, or one that was.
     *
     * @param serial empty where unknown
     * @param replacedOn null while it is in the machine
     * @param caseNumber the case it was fitted or replaced in, or null; where the reader may see it
     */
    public record FittedPart(
            int number,
            String partNumber,
            String nameZh,
            String nameEn,
            String serial,
            LocalDate fittedOn,
            LocalDate replacedOn,
            String caseNumber) {

        FittedPart withoutCase() {
            return new FittedPart(number, partNumber, nameZh, nameEn, serial, fittedOn, replacedOn, null);
        }
    }
}
