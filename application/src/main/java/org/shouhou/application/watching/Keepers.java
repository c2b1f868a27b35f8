package org.shouhou.application.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Roles;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.ServiceCase;

/** Tells who answers for a time. Of a case nobody holds, all who handle cases do. */
@ApplicationScoped
class Keepers {

    private final Employees employees;
    private final Roles roles;

    protected Keepers() {
        this(null, null);
    }

    @Inject
    Keepers(Employees employees, Roles roles) {
        this.employees = employees;
        this.roles = roles;
    }

    Set<Long> ofReply(ServiceCase serviceCase) {
        return serviceCase.assigneeId() == null
                ? ids(employees.all().stream().filter(it -> may(it, Right.HANDLE_CASES)))
                : Set.of(serviceCase.assigneeId());
    }

    Set<Long> ofArrival(WorkOrder order, ServiceCase serviceCase) {
        Set<Long> keepers = new LinkedHashSet<>(ofReply(serviceCase));
        keepers.add(order.engineerId());
        return keepers;
    }

    Set<Long> ofAnswer(Referral referral, ServiceCase serviceCase) {
        Set<Long> keepers = ids(employees.all().stream()
                .filter(it -> it.department().equals(referral.department()) && may(it, Right.ANSWER_REFERRALS)));
        keepers.addAll(ofReply(serviceCase));
        return keepers;
    }

    private boolean may(Employee employee, Right right) {
        return employee.active() && roles.rightsOf(employee.roles()).contains(right);
    }

    private static Set<Long> ids(Stream<Employee> people) {
        Set<Long> ids = new LinkedHashSet<>();
        people.forEach(it -> ids.add(it.id()));
        return ids;
    }
}
