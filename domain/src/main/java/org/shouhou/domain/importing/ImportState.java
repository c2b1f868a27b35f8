package org.shouhou.domain.importing;

/** Where an import stands: {@code CHECKING → CHECKED → APPLYING → DONE}, or {@code FAILED}, or {@code ABANDONED}. */
public enum ImportState {
    /** The table is read and each row tried; nothing is changed. */
    CHECKING,
    /** It was; somebody decides. */
    CHECKED,
    /** The good rows are taken over. */
    APPLYING,
    DONE,
    /** The table can't be read. */
    FAILED,
    /** Nobody wants it. */
    ABANDONED;

    /** Whether the software still has to do something. */
    public boolean underWay() {
        return this == CHECKING || this == APPLYING;
    }
}
