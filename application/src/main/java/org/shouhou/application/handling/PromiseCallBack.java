package org.shouhou.application.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.CallBacks;
import org.shouhou.application.port.Employees;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.callback.CallBack;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

/** Promises to call a customer back, and keeps the promise, puts it off or drops it (D10). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class PromiseCallBack {

    private final CaseInHand inHand;
    private final CallBacks callBacks;
    private final Employees employees;
    private final RecordReply recordReply;
    private final Clock clock;

    protected PromiseCallBack() {
        this(null, null, null, null, null);
    }

    @Inject
    PromiseCallBack(CaseInHand inHand, CallBacks callBacks, Employees employees, RecordReply recordReply, Clock clock) {
        this.inHand = inHand;
        this.callBacks = callBacks;
        this.employees = employees;
        this.recordReply = recordReply;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code callback.due.past}, {@code employee.unknown} */
    @Transactional
    public long promise(CaseNumber number, CallBack.Promise promise) {
        ServiceCase serviceCase = inHand.take(number);
        Instant now = clock.instant();
        Employee keeper = employees
                .byId(promise.keeperId())
                .filter(Employee::active)
                .orElseThrow(() -> new RuleBroken("employee.unknown"));
        CallBack callBack =
                new CallBack(serviceCase.id(), promise, inHand.actor().employeeId(), now);
        callBacks.add(callBack);
        inHand.noted(
                serviceCase,
                "case.call-back-promised",
                now,
                callBack.whom() + " " + callBack.dueAt() + " " + keeper.loginName());
        return callBack.id();
    }

    /** Which promise, as its user has seen it. */
    public record Seen(long id, long version) {}

    /** Somebody called: what was said is written down as a call of ours, and answers the customer. */
    @Transactional
    public void kept(Seen seen, String said) {
        CallBack callBack = take(seen);
        ServiceCase serviceCase = inHand.take(callBack.caseId());
        Instant now = clock.instant();
        callBack.kept(inHand.actor().employeeId(), now);
        recordReply.record(new RecordReply.Command(
                serviceCase.number(), serviceCase.version(), Channel.PHONE, callBack.whom(), now, said));
    }

    /** Nobody answered, or another time suits better. */
    @Transactional
    public void putOff(Seen seen, Instant until) {
        CallBack callBack = take(seen);
        Instant now = clock.instant();
        callBack.putOff(until, now);
        inHand.noted(inHand.take(callBack.caseId()), "case.call-back-put-off", now, callBack.whom() + " " + until);
    }

    /** Nobody needs to call any more. */
    @Transactional
    public void drop(Seen seen, String reason) {
        CallBack callBack = take(seen);
        Instant now = clock.instant();
        callBack.drop(reason, inHand.actor().employeeId(), now);
        inHand.noted(inHand.take(callBack.caseId()), "case.call-back-dropped", now, callBack.outcome());
    }

    private CallBack take(Seen seen) {
        CallBack callBack = callBacks.byId(seen.id()).orElseThrow(() -> new RuleBroken("callback.unknown"));
        inHand.take(callBack.caseId());
        callBack.requireSeen(seen.version());
        return callBack;
    }
}
