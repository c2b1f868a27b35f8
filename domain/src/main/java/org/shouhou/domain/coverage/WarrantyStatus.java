package org.shouhou.domain.coverage;

/** The warranty verdict (保修判定). */
public enum WarrantyStatus {
    /** The machine's own term, or else its model's, runs. */
    IN_WARRANTY,
    /** No term runs any more. */
    OUT_OF_WARRANTY,
    /** A contract's or technical agreement's term runs. */
    BY_CONTRACT,
    /** A date is missing, so a person has to find out. */
    UNKNOWN
}
