package org.shouhou.application.reading;

import java.time.Instant;
import java.util.List;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Right;

/** Reads what waits and for whom, at the same cost however much there is. */
public interface WorkQueries {

    /**
     * @param soon until when a time is nearly up
     * @return each count at most {@link WorkCounts#CAP} + 1
     */
    WorkCounts count(Actor actor, Instant now, Instant soon);

    /** Everybody who is employed and has this right, by login name. */
    List<StaffMember> staffWith(Right right);

    /** An employee by name. */
    record StaffMember(long id, String loginName, String name) {}
}
