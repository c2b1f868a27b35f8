package org.shouhou.domain.servicecase;

import org.shouhou.domain.RuleBroken;

/**
 * What settled a case: why the fault came about, in which part, and what was done about it (D6).
 *
 * @param part the part at fault, or empty text where no part was
 * @param remedy what was done
 */
public record Resolution(FaultCause cause, String part, String remedy) {

    public Resolution {
        RuleBroken.unless(cause != null, "case.cause.missing");
        part = part == null ? "" : part.strip();
        RuleBroken.unless(part.length() <= 200, "case.part.too-long", 200);
        remedy = RuleBroken.text(remedy, 4000, "case.resolution");
    }
}
