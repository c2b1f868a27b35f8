package org.shouhou.domain.correspondence;

/** What became of one arrival. The sum over all outcomes equals what was received, always. */
public enum Outcome {
    PENDING,
    OPENED_CASE,
    JOINED_CASE,
    AUTOMATIC,
    QUARANTINED,
    SPAM,
    DUPLICATE;

    /** Whether it waits for a person to say what becomes of it, where the software may be wrong. */
    public boolean isSetAside() {
        return this == QUARANTINED || this == SPAM || this == AUTOMATIC;
    }
}
