package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Employees;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;

/** Changes what is kept of a member of staff, or closes the account of one who has left. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ChangeEmployee {

    private final Employees employees;
    private final Membership membership;
    private final Ledger ledger;

    protected ChangeEmployee() {
        this(null, null, null);
    }

    @Inject
    ChangeEmployee(Employees employees, Membership membership, Ledger ledger) {
        this.employees = employees;
        this.membership = membership;
        this.ledger = ledger;
    }

    /**
     * The employee as they are to be.
     *
     * @param seenVersion the version the administrator looked at; an employee changed since is refused
     * @param email where the employee gets mail, or null
     * @param active whether they may sign in
     */
    public record Command(
            long employeeId,
            long seenVersion,
            String name,
            EmailAddress email,
            DepartmentCode department,
            Set<String> roles,
            boolean active) {}

    /** Closing an account ends its sessions at once: rights are looked up with each request. */
    @Transactional
    public void change(Command command) {
        Employee employee = employees.byId(command.employeeId()).orElseThrow(() -> new RuleBroken("employee.unknown"));
        employee.requireSeen(command.seenVersion());
        if (!employee.department().equals(command.department())) {
            membership.requireOpen(command.department());
        }
        membership.requireKnown(command.roles());
        RuleBroken.unless(
                command.active() || employee.id() != ledger.actor().employeeId(), "employee.closes-own-account");
        membership.requireAnotherAdministrator(employee, command.roles(), command.active());
        Changes changes = new Changes()
                .of("name", employee.name(), command.name())
                .of("email", employee.email(), command.email())
                .of("department", employee.department(), command.department())
                .of("roles", employee.roles(), command.roles())
                .of("active", employee.active(), command.active());
        employee.describe(command.name(), command.email(), command.department(), command.roles(), command.active());
        ledger.record("employee.changed", "employee " + employee.loginName(), changes);
    }
}
