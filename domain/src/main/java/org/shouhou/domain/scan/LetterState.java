package org.shouhou.domain.scan;

/** Where a scanned letter stands. */
public enum LetterState {
    /** Somebody is to say who wrote what. */
    WAITING,
    /** It is in a case. */
    FILED,
    /** It is none of the after-sales service's business. */
    DISMISSED
}
