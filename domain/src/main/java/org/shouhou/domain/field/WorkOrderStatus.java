package org.shouhou.domain.field;

/** How far a work order is. */
public enum WorkOrderStatus {
    /** An engineer was sent and hasn't arrived. */
    SENT,
    ON_SITE,
    /** They have left; the report or its signed copy is still missing. */
    LEFT,
    /** Arrival, leaving, report and signed copy are there. */
    DONE,
    CANCELLED;

    /** Whether something is still to come. */
    public boolean open() {
        return this != DONE && this != CANCELLED;
    }
}
