package org.shouhou.domain.equipment;

import java.time.LocalDate;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyTerm;

/**
 * What is kept of a machine; texts may be empty, and everything but model and serial number may be unknown (null).
 *
 * @param serial unique among machines of its model
 * @param contractId the contract it was sold by
 * @param warrantyMonths agreed for this machine, 0 to 240, or null where contract or model say it
 * @param warrantyFrom what the warranty runs from
 * @param warrantyDate the day where it runs from {@link WarrantyEvent#DATE}
 * @param place where it is installed
 */
public record EquipmentDetails(
        Long modelId,
        SerialNumber serial,
        Long customerId,
        LocalDate deliveredOn,
        LocalDate commissionedOn,
        Long contractId,
        Integer warrantyMonths,
        WarrantyEvent warrantyFrom,
        LocalDate warrantyDate,
        String place,
        String configuration,
        String remark) {

    public EquipmentDetails {
        RuleBroken.unless(modelId != null, "equipment.model.missing");
        RuleBroken.unless(serial != null, "serial.missing");
        RuleBroken.unless(
                deliveredOn == null || commissionedOn == null || !commissionedOn.isBefore(deliveredOn),
                "equipment.commissioned-before-delivery");
        warrantyFrom = warrantyFrom == null ? WarrantyEvent.DELIVERY : warrantyFrom;
        if (warrantyMonths != null) {
            WarrantyTerm.requireMonths(warrantyMonths);
        }
        RuleBroken.unless(warrantyFrom != WarrantyEvent.DATE || warrantyDate != null, "warranty.date.missing");
        warrantyDate = warrantyFrom == WarrantyEvent.DATE ? warrantyDate : null;
        place = RuleBroken.textOrNone(place, 200);
        configuration = RuleBroken.textOrNone(configuration, 2_000);
        remark = RuleBroken.textOrNone(remark, 2_000);
    }

    /** What the warranty verdict needs of it. */
    public Coverage.Machine forCoverage(int monthsOfModel) {
        return new Coverage.Machine(
                deliveredOn,
                commissionedOn,
                warrantyMonths == null ? null : new WarrantyTerm(warrantyMonths, warrantyFrom, warrantyDate),
                new WarrantyTerm(monthsOfModel, warrantyFrom, warrantyDate));
    }
}
