package org.shouhou.domain.servicecase;

/** How much a case matters beside others, as people say. It moves no deadline. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
