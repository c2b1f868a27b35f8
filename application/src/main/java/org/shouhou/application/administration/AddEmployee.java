package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.PasswordHasher;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;

/** Adds a member of staff, who signs in with a one-time password first. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class AddEmployee {

    private final Employees employees;
    private final Membership membership;
    private final PasswordHasher hasher;
    private final Ledger ledger;
    private final Clock clock;

    protected AddEmployee() {
        this(null, null, null, null, null);
    }

    @Inject
    AddEmployee(Employees employees, Membership membership, PasswordHasher hasher, Ledger ledger, Clock clock) {
        this.employees = employees;
        this.membership = membership;
        this.hasher = hasher;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param email where the employee gets mail, or null */
    public record Command(
            String loginName, String name, EmailAddress email, DepartmentCode department, Set<String> roles) {}

    /** What the page shows once. */
    public record Added(long employeeId, String oneTimePassword) {}

    /** @throws RuleBroken {@code employee.login.taken} where somebody has or had that login name */
    @Transactional
    public Added add(Command command) {
        membership.requireOpen(command.department());
        membership.requireKnown(command.roles());
        Employee employee = new Employee(
                command.loginName(), command.name(), command.email(), command.department(), command.roles(), null);
        RuleBroken.unless(
                employees.byLoginName(employee.loginName()).isEmpty(), "employee.login.taken", employee.loginName());
        String password = OneTimePassword.fresh();
        employee.giveOneTimePassword(hasher.hash(password), clock.instant());
        employees.add(employee);
        ledger.record(
                "employee.added",
                "employee " + employee.loginName(),
                new Changes()
                        .with("name", employee.name())
                        .with("email", employee.email())
                        .with("department", employee.department())
                        .with("roles", employee.roles()));
        return new Added(employee.id(), password);
    }
}
