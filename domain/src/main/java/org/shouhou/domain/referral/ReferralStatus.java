package org.shouhou.domain.referral;

/** Where a question to a department stands. */
public enum ReferralStatus {
    SENT,
    ACKNOWLEDGED,
    ANSWERED,
    DECLINED,
    WITHDRAWN;

    /** Whether the department still owes an answer. */
    public boolean open() {
        return this == SENT || this == ACKNOWLEDGED;
    }
}
