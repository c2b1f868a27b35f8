package org.shouhou.domain.importing;

import org.shouhou.domain.organisation.Right;

/** What a table holds. */
public enum ImportKind {
    CUSTOMERS(Right.KEEP_CUSTOMERS),
    CONTACTS(Right.KEEP_CUSTOMERS),
    MACHINES(Right.KEEP_CUSTOMERS),
    PARTS(Right.KEEP_CATALOGUE);

    private final Right keeper;

    ImportKind(Right keeper) {
        this.keeper = keeper;
    }

    /** The right of whoever keeps that, and so may bring tables of it. */
    public Right keeper() {
        return keeper;
    }
}
