package org.shouhou.domain.webreport;

import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/** How far a fault reported on the public page is, as much as a visitor is told (D10). */
public enum Stage {
    RECEIVED,
    IN_WORK,
    /** An engineer is sent. */
    ENGINEER,
    DONE,
    /** Nothing is done about it by itself: it was no request, or is one with another. */
    SET_ASIDE;

    public boolean isTheEnd() {
        return this == DONE || this == SET_ASIDE;
    }

    public static Stage of(ServiceCase serviceCase) {
        if (serviceCase.wasDismissed()) {
            return SET_ASIDE;
        }
        if (serviceCase.status() == CaseStatus.RESOLVED || serviceCase.status() == CaseStatus.CLOSED) {
            return DONE;
        }
        if (serviceCase.status() == CaseStatus.NEW) {
            return RECEIVED;
        }
        return serviceCase.disposition() == Disposition.ON_SITE ? ENGINEER : IN_WORK;
    }
}
