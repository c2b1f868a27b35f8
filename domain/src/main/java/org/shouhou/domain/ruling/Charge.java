package org.shouhou.domain.ruling;

import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.servicecase.FaultCause;

/** Who pays for a repair (收费判定). */
public enum Charge {
    /** We do. */
    FREE,
    /** The customer does. */
    CHARGEABLE,
    /** It can't be told yet. */
    UNDECIDED;

    /** Why, by the regulation. */
    public enum Reason {
        /** Manufacture, assembly or material, and in warranty: free of charge (S1). */
        OURS_IN_WARRANTY,
        /** In warranty, but not by manufacture, assembly or material (S1). */
        NOT_OURS,
        /** In warranty or not, there was no fault: what was done was wished for. */
        NO_FAULT,
        /** Out of warranty, whatever the cause (S2). */
        OUT_OF_WARRANTY,
        /** In warranty, and nobody knows the cause yet. */
        CAUSE_OPEN,
        /** The cause is ours, and it isn't known whether the warranty runs. */
        WARRANTY_OPEN,
        /** Neither is known. */
        BOTH_OPEN
    }

    /** Who pays by the rule, and why. */
    public record Ruled(Charge charge, Reason reason) {}

    /**
     * Free only what manufacture, assembly or material caused within the warranty (S1); else the customer pays.
     *
     * @param cause null while unknown
     */
    public static Ruled by(WarrantyStatus warranty, FaultCause cause) {
        boolean known = cause != null && cause != FaultCause.UNKNOWN;
        if (warranty == WarrantyStatus.OUT_OF_WARRANTY) {
            return new Ruled(CHARGEABLE, Reason.OUT_OF_WARRANTY);
        }
        if (known && !cause.ours()) {
            return new Ruled(CHARGEABLE, cause == FaultCause.NO_FAULT ? Reason.NO_FAULT : Reason.NOT_OURS);
        }
        if (warranty == WarrantyStatus.UNKNOWN) {
            return new Ruled(UNDECIDED, known ? Reason.WARRANTY_OPEN : Reason.BOTH_OPEN);
        }
        return known ? new Ruled(FREE, Reason.OURS_IN_WARRANTY) : new Ruled(UNDECIDED, Reason.CAUSE_OPEN);
    }
}
