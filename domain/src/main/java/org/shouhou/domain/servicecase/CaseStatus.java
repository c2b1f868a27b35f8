package org.shouhou.domain.servicecase;

/** The few states of a case's own; what it waits for is told by its open work items. */
public enum CaseStatus {
    NEW,
    IN_PROGRESS,
    RESOLVED,
    CLOSED
}
