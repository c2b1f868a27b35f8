package org.shouhou.domain.scan;

/** How far the reading of a page has come. */
public enum PageState {
    WAITING,
    READ,
    /** It waits for somebody to type it. */
    UNREADABLE
}
