package org.shouhou.domain.correspondence;

/** The way something came in or went out (渠道). */
public enum Channel {
    EMAIL,
    LETTER,
    PHONE,
    VISIT,
    WEB
}
