package org.shouhou.application.port;

import java.time.Instant;
import org.shouhou.domain.notice.Notice;

/** What members of staff are told about cases. */
public interface Notices {

    /** @return whether it is new; the same recipient is told the same once */
    boolean tell(Notice notice);

    /** They have seen what they were told about this case. */
    void seen(long employeeId, long caseId, Instant at);

    /** They have seen everything. */
    void seenAll(long employeeId, Instant at);
}
