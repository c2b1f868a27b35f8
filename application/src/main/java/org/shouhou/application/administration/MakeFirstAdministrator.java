package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.PasswordHasher;
import org.shouhou.application.port.Roles;
import org.shouhou.application.port.SetupTokens;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.PasswordPolicy;
import org.shouhou.domain.organisation.Role;

/** Makes the first administrator, for whoever holds the one-time link that was printed at the first start. */
@SystemTask
@ApplicationScoped
public class MakeFirstAdministrator {

    private final SetupTokens tokens;
    private final Employees employees;
    private final Roles roles;
    private final PasswordHasher hasher;
    private final AuditTrail audit;
    private final Clock clock;

    protected MakeFirstAdministrator() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public MakeFirstAdministrator(
            SetupTokens tokens,
            Employees employees,
            Roles roles,
            PasswordHasher hasher,
            AuditTrail audit,
            Clock clock) {
        this.tokens = tokens;
        this.employees = employees;
        this.roles = roles;
        this.hasher = hasher;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param language of the new account, {@code zh-CN} or {@code en} */
    public record Command(String token, String loginName, String name, String password, String language) {}

    /**
     * Uses the token up; whatever else is wrong leaves it usable.
     *
     * @throws RuleBroken {@code setup.over} where somebody can administer already, {@code setup.token} where the token is
     *     unknown or used
     */
    @Transactional
    public void make(Command command) {
        // two who open the link at once: the second waits here, and then finds the first one's administrator
        roles.holdStill(Role.ADMINISTRATOR);
        RuleBroken.unless(employees.countActiveWithRole(Role.ADMINISTRATOR) == 0, "setup.over");
        Instant now = clock.instant();
        RuleBroken.unless(tokens.use(SetupToken.hash(command.token()), now), "setup.token");
        Employee employee = new Employee(
                command.loginName(),
                command.name(),
                null,
                DepartmentCode.SERVICE_OFFICE,
                Set.of(Role.ADMINISTRATOR),
                null);
        RuleBroken.unless(
                employees.byLoginName(employee.loginName()).isEmpty(), "employee.login.taken", employee.loginName());
        PasswordPolicy.check(command.password(), employee.loginName());
        employee.changePassword(hasher.hash(command.password()));
        employee.speak(command.language());
        employees.add(employee);
        audit.record(new AuditTrail.Entry(
                now,
                employee.loginName(),
                "employee.first-administrator",
                null,
                "employee " + employee.loginName(),
                new Changes().with("name", employee.name()).toString()));
    }
}
