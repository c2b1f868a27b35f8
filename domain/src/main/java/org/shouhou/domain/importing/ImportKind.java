package org.shouhou.domain.importing;

/** What a table holds. */
public enum ImportKind {
    CUSTOMERS,
    MACHINES
}
