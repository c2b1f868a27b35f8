package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Deadlines;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.ServiceCase;

/** One promise in a transaction of its own, so that a collision over it concerns no other. */
@ApplicationScoped
class RecordBreach {

    private static final String SOFTWARE = "system";

    private final ServiceCases cases;
    private final WorkOrders workOrders;
    private final Referrals referrals;
    private final Employees employees;
    private final TellOfCase tellOfCase;
    private final Keepers keepers;
    private final TellStaff tellStaff;
    private final Clock clock;

    protected RecordBreach() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    RecordBreach(
            ServiceCases cases,
            WorkOrders workOrders,
            Referrals referrals,
            Employees employees,
            TellOfCase tellOfCase,
            Keepers keepers,
            TellStaff tellStaff,
            Clock clock) {
        this.cases = cases;
        this.workOrders = workOrders;
        this.referrals = referrals;
        this.employees = employees;
        this.tellOfCase = tellOfCase;
        this.keepers = keepers;
        this.tellStaff = tellStaff;
        this.clock = clock;
    }

    /** A promise that wasn't kept in time, and is on record as soon as this is told to record it. */
    @FunctionalInterface
    interface Late {
        void recordBy(RecordBreach record);
    }

    /** What is late and not known to be. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Late> due(int atMost) {
        Instant now = clock.instant();
        List<Late> late = new ArrayList<>();
        for (ServiceCase it : cases.withUnrecordedBreach(now, atMost)) {
            long id = it.id();
            late.add(record -> record.reply(id));
        }
        for (WorkOrder it : workOrders.withUnrecordedBreach(now, atMost)) {
            long id = it.id();
            late.add(record -> record.arrival(id));
        }
        for (Referral it : referrals.withUnrecordedBreach(now, atMost)) {
            long id = it.id();
            late.add(record -> record.departmentsAnswer(id));
        }
        return late;
    }

    /** The customer was not answered. Does nothing where they were, or another node was here, meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void reply(long caseId) {
        Instant now = clock.instant();
        ServiceCase serviceCase = cases.byId(caseId).orElseThrow();
        String heldBy = name(serviceCase.assigneeId());
        serviceCase.checkClocks(heldBy, now).ifPresent(breach -> {
            tell(serviceCase, breach, heldBy);
            tellKeepers(
                    keepers.ofReply(serviceCase),
                    serviceCase,
                    Deadlines.Kind.FIRST_REPLY,
                    serviceCase.firstReply().dueAt());
        });
    }

    /** Nobody arrived at the customer's. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void arrival(long workOrderId) {
        Instant now = clock.instant();
        WorkOrder order = workOrders.byId(workOrderId).orElseThrow();
        if (order.checkArrival(now)) {
            ServiceCase serviceCase = cases.byId(order.caseId()).orElseThrow();
            String engineer = name(order.engineerId());
            tell(serviceCase, serviceCase.arrivalBreached(engineer, now), engineer);
            tellKeepers(
                    keepers.ofArrival(order, serviceCase),
                    serviceCase,
                    Deadlines.Kind.ARRIVAL,
                    order.arrival().dueAt());
        }
    }

    /** A department did not answer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void departmentsAnswer(long referralId) {
        Instant now = clock.instant();
        Referral referral = referrals.byId(referralId).orElseThrow();
        if (referral.checkDue(now)) {
            ServiceCase serviceCase = cases.byId(referral.caseId()).orElseThrow();
            String department = referral.department().value();
            tell(serviceCase, serviceCase.referralBreached(department, now), department);
            tellKeepers(keepers.ofAnswer(referral, serviceCase), serviceCase, Deadlines.Kind.ANSWER, referral.dueAt());
        }
    }

    private void tell(ServiceCase serviceCase, CaseEvent breach, String heldBy) {
        tellOfCase.happened(serviceCase, breach, SOFTWARE, heldBy == null ? "" : heldBy);
    }

    private void tellKeepers(Set<Long> whom, ServiceCase serviceCase, Deadlines.Kind kind, Instant dueAt) {
        var news = new TellStaff.News(NoticeKind.BREACHED, "late " + kind + " " + dueAt, "");
        whom.forEach(employeeId -> tellStaff.tell(employeeId, serviceCase, news));
    }

    private String name(Long employeeId) {
        return employeeId == null
                ? null
                : employees.byId(employeeId).map(Employee::name).orElse(null);
    }
}
