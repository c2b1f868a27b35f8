package org.shouhou.domain.quotation;

/** What a line of a quotation is for (S2). */
public enum LineKind {
    PART,
    TRAVEL,
    LABOUR
}
