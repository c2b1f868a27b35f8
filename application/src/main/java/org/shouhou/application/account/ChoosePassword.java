package org.shouhou.application.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.PasswordHasher;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.PasswordPolicy;

/** Lets somebody who came in by a one-time password choose their own. */
@Permitted
@ApplicationScoped
public class ChoosePassword {

    private final Employees employees;
    private final PasswordHasher hasher;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected ChoosePassword() {
        this(null, null, null, null, null);
    }

    @Inject
    public ChoosePassword(
            Employees employees, PasswordHasher hasher, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.employees = employees;
        this.hasher = hasher;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code password.chosen} where the password is the employee's own already */
    @Transactional
    public void choose(String fresh) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        Employee employee = employees.byId(actor.employeeId()).orElseThrow(() -> new RuleBroken("not-signed-in"));
        RuleBroken.unless(employee.mustChoosePassword(), "password.chosen");
        PasswordPolicy.check(fresh, employee.loginName());
        RuleBroken.unless(!hasher.matches(fresh, employee.passwordHash()), "password.same");
        employee.changePassword(hasher.hash(fresh));
        audit.record(new AuditTrail.Entry(
                clock.instant(),
                actor.loginName(),
                "account.password-chosen",
                null,
                "employee " + employee.loginName(),
                ""));
    }
}
