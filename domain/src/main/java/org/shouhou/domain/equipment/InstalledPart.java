package org.shouhou.domain.equipment;

import java.time.LocalDate;
import org.shouhou.domain.RuleBroken;

/** A part in a machine, or one that was in it: its history is never taken away. */
public class InstalledPart {

    private int number;
    private long partId;
    private String serial;
    private LocalDate fittedOn;
    private LocalDate replacedOn;
    private Long caseId;

    protected InstalledPart() {}

    InstalledPart(int number, long partId, String serial, LocalDate fittedOn, LocalDate replacedOn, Long caseId) {
        this.number = number;
        this.partId = partId;
        this.serial = RuleBroken.textOrNone(serial, 60);
        this.fittedOn = fittedOn;
        this.replacedOn = replacedOn;
        this.caseId = caseId;
    }

    InstalledPart replaced(LocalDate on, Long byCase) {
        RuleBroken.unless(replacedOn == null, "installed-part.replaced-before");
        RuleBroken.unless(fittedOn == null || !on.isBefore(fittedOn), "installed-part.replaced-before-fitted");
        return new InstalledPart(number, partId, serial, fittedOn, on, byCase);
    }

    /** Counts from 1 within the machine, in the order they were fitted. */
    public int number() {
        return number;
    }

    public long partId() {
        return partId;
    }

    /** As on the part, or empty. */
    public String serial() {
        return serial;
    }

    /** Null where unknown, as for what came with the machine. */
    public LocalDate fittedOn() {
        return fittedOn;
    }

    /** Null while it is in the machine. */
    public LocalDate replacedOn() {
        return replacedOn;
    }

    /** The case it was fitted or replaced in, the later of both; or null where unknown. */
    public Long caseId() {
        return caseId;
    }
}
