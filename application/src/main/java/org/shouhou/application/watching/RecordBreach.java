package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.port.WorkOrders;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.ServiceCase;

/** One promise in a transaction of its own, so that a collision over it concerns no other. */
@ApplicationScoped
class RecordBreach {

    private static final String SOFTWARE = "system";

    private final ServiceCases cases;
    private final WorkOrders workOrders;
    private final Employees employees;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected RecordBreach() {
        this(null, null, null, null, null);
    }

    @Inject
    RecordBreach(ServiceCases cases, WorkOrders workOrders, Employees employees, TellOfCase tellOfCase, Clock clock) {
        this.cases = cases;
        this.workOrders = workOrders;
        this.employees = employees;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /**
     * A promise that wasn't kept in time.
     *
     * @param workOrderId the job nobody arrived for, or null where it is the first reply
     */
    record Late(long caseId, Long workOrderId) {}

    /** What is late and not known to be. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Late> due(int atMost) {
        Instant now = clock.instant();
        Stream<Late> replies = cases.withUnrecordedBreach(now, atMost).stream().map(it -> new Late(it.id(), null));
        Stream<Late> arrivals =
                workOrders.withUnrecordedBreach(now, atMost).stream().map(it -> new Late(it.caseId(), it.id()));
        return Stream.concat(replies, arrivals).toList();
    }

    /** Does nothing where the promise was kept, or another node was here, meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(Late late) {
        Instant now = clock.instant();
        ServiceCase serviceCase = cases.byId(late.caseId()).orElseThrow();
        if (late.workOrderId() == null) {
            String heldBy = name(serviceCase.assigneeId());
            serviceCase.checkClocks(heldBy, now).ifPresent(breach -> tell(serviceCase, breach, heldBy));
            return;
        }
        WorkOrder order = workOrders.byId(late.workOrderId()).orElseThrow();
        if (order.checkArrival(now)) {
            String engineer = name(order.engineerId());
            tell(serviceCase, serviceCase.arrivalBreached(engineer, now), engineer);
        }
    }

    private void tell(ServiceCase serviceCase, CaseEvent breach, String heldBy) {
        tellOfCase.happened(serviceCase, breach, SOFTWARE, heldBy == null ? "" : heldBy);
    }

    private String name(Long employeeId) {
        return employeeId == null
                ? null
                : employees.byId(employeeId).map(Employee::name).orElse(null);
    }
}
