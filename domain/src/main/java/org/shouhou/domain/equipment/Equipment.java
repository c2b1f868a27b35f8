package org.shouhou.domain.equipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.WarrantyEvent;

/** One delivered machine (设备) and the parts in it, with what was replaced. */
public class Equipment {

    private Long id;
    private Long modelId;
    private String serialNumber;
    /** What it is looked up by; the database reads it. */
    private String serialKey;

    private Long customerId;
    private LocalDate deliveredOn;
    private LocalDate commissionedOn;
    private Long contractId;
    private Integer warrantyMonths;
    private WarrantyEvent warrantyFrom;
    private LocalDate warrantyDate;
    private String place;
    private String configuration;
    private String remark;
    private List<InstalledPart> parts = new ArrayList<>();
    private long version;

    protected Equipment() {}

    public Equipment(EquipmentDetails details) {
        describe(details);
    }

    public void describe(EquipmentDetails details) {
        this.modelId = details.modelId();
        this.serialNumber = details.serial().value();
        this.serialKey = details.serial().key();
        this.customerId = details.customerId();
        this.deliveredOn = details.deliveredOn();
        this.commissionedOn = details.commissionedOn();
        this.contractId = details.contractId();
        this.warrantyMonths = details.warrantyMonths();
        this.warrantyFrom = details.warrantyFrom();
        this.warrantyDate = details.warrantyDate();
        this.place = details.place();
        this.configuration = details.configuration();
        this.remark = details.remark();
    }

    /**
     * A part that is in the machine.
     *
     * @param fittedOn null where unknown
     * @param caseId the case it was fitted in, or null
     */
    public InstalledPart fit(long partId, String serial, LocalDate fittedOn, Long caseId) {
        InstalledPart fitted = new InstalledPart(parts.size() + 1, partId, serial, fittedOn, null, caseId);
        parts.add(fitted);
        return fitted;
    }

    /**
     * A part is taken out and another put in its place; both stay in the history.
     *
     * @param number the old one's
     * @throws RuleBroken {@code installed-part.unknown}, {@code installed-part.replaced-before}, {@code
     *     installed-part.replaced-before-fitted}
     */
    public InstalledPart replace(int number, long newPartId, String newSerial, LocalDate on, Long caseId) {
        RuleBroken.unless(on != null, "installed-part.date.missing");
        InstalledPart old = parts.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("installed-part.unknown"));
        parts.set(parts.indexOf(old), old.replaced(on, caseId));
        return fit(newPartId, newSerial, on, caseId);
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public SerialNumber serial() {
        return new SerialNumber(serialNumber);
    }

    public EquipmentDetails details() {
        return new EquipmentDetails(
                modelId,
                serial(),
                customerId,
                deliveredOn,
                commissionedOn,
                contractId,
                warrantyMonths,
                warrantyFrom,
                warrantyDate,
                place,
                configuration,
                remark);
    }

    /** In the order they were fitted, those taken out too. */
    public List<InstalledPart> parts() {
        return List.copyOf(parts);
    }

    public long version() {
        return version;
    }
}
