package org.shouhou.domain.correspondence;

/** What became of one arrival. The sum over all outcomes equals what was received, always. */
public enum Outcome {
    PENDING,
    OPENED_CASE,
    JOINED_CASE,
    AUTOMATIC,
    QUARANTINED,
    SPAM,
    DUPLICATE
}
