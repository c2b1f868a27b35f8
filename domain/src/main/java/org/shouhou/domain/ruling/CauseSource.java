package org.shouhou.domain.ruling;

/** Who said why the fault came about. */
public enum CauseSource {
    /** The engineer, in the report of the work on site. */
    SITE_REPORT,
    /** Whoever resolved the case. */
    RESOLUTION
}
