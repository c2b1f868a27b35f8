package org.shouhou.application.port;

import java.time.Instant;
import java.util.Set;

/** Who follows which case without holding it. */
public interface Watchers {

    /** Nothing happens where they watch already. */
    void watch(long caseId, long employeeId, Instant seenAt);

    void unwatch(long caseId, long employeeId);

    /** They have seen the case as it is at this time; nothing happens where they don't watch it. */
    void saw(long caseId, long employeeId, Instant at);

    /** The ids of the employees who watch it. */
    Set<Long> of(long caseId);
}
