package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Employees;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;

/** Shows one member of staff to who administers them. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ViewEmployee {

    private final Employees employees;

    protected ViewEmployee() {
        this(null);
    }

    @Inject
    public ViewEmployee(Employees employees) {
        this.employees = employees;
    }

    /** @throws RuleBroken {@code employee.unknown} */
    @Transactional
    public EmployeeView view(long employeeId) {
        return employees.byId(employeeId).map(ViewEmployee::view).orElseThrow(() -> new RuleBroken("employee.unknown"));
    }

    private static EmployeeView view(Employee employee) {
        return new EmployeeView(
                employee.id(),
                employee.version(),
                employee.loginName(),
                employee.name(),
                employee.email() == null ? null : employee.email().value(),
                employee.department().value(),
                employee.roles(),
                employee.active(),
                employee.passwordHash() != null,
                employee.oneTimeUntil());
    }
}
