package org.shouhou.domain.importing;

/** What would come, or came, of a row of a table. */
public enum RowVerdict {
    ADD,
    CHANGE,
    SAME,
    BAD
}
