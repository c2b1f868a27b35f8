package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Roles;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Role;

/** What holds between an employee and the rest of the organisation. */
@ApplicationScoped
class Membership {

    private final Employees employees;
    private final Departments departments;
    private final Roles roles;

    protected Membership() {
        this(null, null, null);
    }

    @Inject
    Membership(Employees employees, Departments departments, Roles roles) {
        this.employees = employees;
        this.departments = departments;
        this.roles = roles;
    }

    /** Refuses a department that nobody can join. */
    public void requireOpen(DepartmentCode department) {
        RuleBroken.unless(department != null, "employee.department.missing");
        RuleBroken.unless(
                departments.byCode(department).filter(Department::active).isPresent(), "department.closed");
    }

    /** Refuses roles nobody knows. */
    public void requireKnown(Set<String> roleCodes) {
        for (String code : roleCodes) {
            RuleBroken.unless(roles.byCode(code).isPresent(), "role.unknown", code);
        }
    }

    /** Refuses that the last one who can administer leaves or loses the role; asked before the change. */
    public void requireAnotherAdministrator(Employee employee, Set<String> rolesAfter, boolean activeAfter) {
        boolean holds = employee.active() && employee.roles().contains(Role.ADMINISTRATOR);
        if (holds && !(activeAfter && rolesAfter.contains(Role.ADMINISTRATOR))) {
            roles.holdStill(Role.ADMINISTRATOR);
            RuleBroken.unless(employees.countActiveWithRole(Role.ADMINISTRATOR) > 1, "employee.last-administrator");
        }
    }
}
