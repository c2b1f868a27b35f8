package org.shouhou.domain.correspondence;

/** How far a mail of ours came on its way to one recipient; what stands later here is further, a failure is the end. */
public enum Progress {
    /** The far end doesn't take it now; it is tried again. */
    PUT_OFF,
    /** The far end has it in its keeping. */
    TAKEN,
    /** The far end doesn't take it for them. */
    REFUSED;

    /** Whether they don't get it. */
    public boolean failed() {
        return this == REFUSED;
    }
}
