package org.shouhou.domain.scan;

/** Where a scanned file stands. */
public enum ScanState {
    /** Its pages are still to be taken out. */
    WAITING,
    /** Its letters are entries of the register. */
    TAKEN_APART,
    /** It can't be taken apart; somebody should see why. */
    REJECTED,
    /** Somebody has seen why it was rejected. */
    DISMISSED
}
