package org.shouhou.domain.correspondence;

/** Where an entry of the register stands; the first five are for what comes in, the rest for what goes out. */
public enum CorrespondenceStatus {
    RECEIVED,
    FILED,
    AUTOMATIC,
    QUARANTINED,
    SPAM,
    QUEUED,
    SENT,
    DELIVERY_FAILED,
    TAKEN_BACK
}
