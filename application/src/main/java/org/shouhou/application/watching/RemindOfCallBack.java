package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shouhou.application.port.CallBacks;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.domain.callback.CallBack;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.servicecase.ServiceCase;

/** Each reminder in a transaction of its own, so that what can't be told keeps nothing else back. */
@ApplicationScoped
class RemindOfCallBack {

    /** Time to find the case and a phone. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private final CallBacks callBacks;
    private final ServiceCases cases;
    private final TellStaff tellStaff;
    private final Clock clock;

    protected RemindOfCallBack() {
        this(null, null, null, null);
    }

    @Inject
    RemindOfCallBack(CallBacks callBacks, ServiceCases cases, TellStaff tellStaff, Clock clock) {
        this.callBacks = callBacks;
        this.cases = cases;
        this.tellStaff = tellStaff;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due(int atMost) {
        return callBacks.toRemindOf(clock.instant().plus(BEFORE), atMost);
    }

    /** Another node that reminds of the same at the same time is stopped by the version. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remind(long id) {
        CallBack callBack = callBacks.byId(id).orElseThrow();
        if (callBack.remind(clock.instant())) {
            ServiceCase serviceCase = cases.byId(callBack.caseId()).orElseThrow();
            tellStaff.tell(
                    callBack.keeperId(),
                    serviceCase,
                    new TellStaff.News(
                            NoticeKind.CALL_BACK,
                            "call-back " + callBack.id() + " " + callBack.dueAt(),
                            (callBack.whom() + " " + callBack.phone()).strip()));
        }
    }
}
