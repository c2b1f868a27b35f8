package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.callback.CallBack;

/** The promises to call back. */
public interface CallBacks {

    /** Adds one; it has its id afterwards. */
    void add(CallBack callBack);

    Optional<CallBack> byId(long id);

    /** The open ones of a case, the most pressing first. */
    List<CallBack> openOf(long caseId);

    /** The open ones this employee keeps, the most pressing first. */
    List<CallBack> keptBy(long employeeId, int atMost);

    /** Open ones due by then whose keeper hasn't been reminded, the most pressing first. */
    List<Long> toRemindOf(Instant dueBy, int atMost);
}
