package org.shouhou.domain.referral;

/** What a department is asked for. */
public enum ReferralKind {
    /** An answer in words (P3). */
    QUESTION,
    /** A quotation for work the customer pays (S2). */
    QUOTATION
}
