package org.shouhou.domain.ruling;

/** How it was found which customer a case is about. */
public enum CustomerTrace {
    /** Whoever wrote belongs there. */
    CONTACT,
    /** It is their machine. */
    MACHINE,
    /** A stranger says so. */
    NAMED
}
