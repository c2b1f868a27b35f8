package org.shouhou.domain.callback;

/** What became of a promise to call back. */
public enum CallBackStatus {
    OPEN,
    /** Somebody called. */
    KEPT,
    /** Nobody needs to call any more. */
    DROPPED
}
