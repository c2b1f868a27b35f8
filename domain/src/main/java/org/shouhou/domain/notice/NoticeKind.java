package org.shouhou.domain.notice;

/** Why somebody is told about a case. */
public enum NoticeKind {
    /** A colleague named them in a note. */
    MENTIONED,
    /** The case was given to them. */
    HANDED_OVER,
    /** A time they answer for is nearly up (D4). */
    DUE_SOON,
    /** A time they answer for has passed (D4). */
    BREACHED,
    /** They promised to call somebody back, and it is time (D10). */
    CALL_BACK,
    /** A mail they wrote doesn't reach somebody (P3). */
    UNDELIVERED
}
