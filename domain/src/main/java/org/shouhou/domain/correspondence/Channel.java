package org.shouhou.domain.correspondence;

/** The way something came in or went out (渠道). */
public enum Channel {
    EMAIL,
    LETTER,
    PHONE,
    VISIT,
    WEB;

    /** Whether it reaches us by a person who writes it down, and not by itself. */
    public boolean isTakenDown() {
        return this == PHONE || this == VISIT || this == LETTER;
    }
}
