package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.outgoing.TellOfCase;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.servicecase.ServiceCase;

/** One case in a transaction of its own, so that a collision over it concerns no other. */
@ApplicationScoped
class RecordBreach {

    private static final String SOFTWARE = "system";

    private final ServiceCases cases;
    private final Employees employees;
    private final TellOfCase tellOfCase;
    private final Clock clock;

    protected RecordBreach() {
        this(null, null, null, null);
    }

    @Inject
    RecordBreach(ServiceCases cases, Employees employees, TellOfCase tellOfCase, Clock clock) {
        this.cases = cases;
        this.employees = employees;
        this.tellOfCase = tellOfCase;
        this.clock = clock;
    }

    /** The ids of cases that are late and not known to be, the latest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due(int atMost) {
        return cases.withUnrecordedBreach(clock.instant(), atMost).stream()
                .map(ServiceCase::id)
                .toList();
    }

    /** Does nothing where the customer was answered, or another node was here, meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(long caseId) {
        Instant now = clock.instant();
        ServiceCase serviceCase = cases.byId(caseId).orElseThrow();
        String heldBy = heldBy(serviceCase);
        serviceCase
                .checkClocks(heldBy, now)
                .ifPresent(breach -> tellOfCase.happened(serviceCase, breach, SOFTWARE, heldBy == null ? "" : heldBy));
    }

    private String heldBy(ServiceCase serviceCase) {
        return serviceCase.assigneeId() == null
                ? null
                : employees.byId(serviceCase.assigneeId()).map(Employee::name).orElse(null);
    }
}
