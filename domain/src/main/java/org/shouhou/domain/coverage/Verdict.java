package org.shouhou.domain.coverage;

import java.time.LocalDate;

/**
 * A warranty verdict and what it rests on.
 *
 * @param from the term's first day, or null where a date is missing
 * @param until its last day, or null where a date is missing
 * @param term the term it rests on, or null where there is no machine
 * @param contractNumber whose term it is, or null where it is no contract's
 */
public record Verdict(
        WarrantyStatus status,
        Reason reason,
        LocalDate from,
        LocalDate until,
        WarrantyTerm term,
        String contractNumber) {

    /** Why. */
    public enum Reason {
        /** The day lies within the term. */
        RUNNING,
        /** The day lies behind its end. */
        ENDED,
        /** The term has no months: nothing was promised. */
        NONE_PROMISED,
        /** The day lies before its beginning. */
        NOT_BEGUN,
        DELIVERY_DATE_MISSING,
        COMMISSIONING_DATE_MISSING,
        /** It isn't known which machine it is about. */
        MACHINE_UNKNOWN
    }

    /** That of a case about no machine known. */
    public static Verdict withoutMachine() {
        return new Verdict(WarrantyStatus.UNKNOWN, Reason.MACHINE_UNKNOWN, null, null, null, null);
    }
}
