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

/** Changes the password of whoever acts; they have to know the present one. */
@Permitted
@ApplicationScoped
public class ChangeOwnPassword {

    private final Employees employees;
    private final PasswordHasher hasher;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected ChangeOwnPassword() {
        this(null, null, null, null, null);
    }

    @Inject
    public ChangeOwnPassword(
            Employees employees, PasswordHasher hasher, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.employees = employees;
        this.hasher = hasher;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The present password and the new one. */
    public record Command(String current, String fresh) {}

    /** @throws RuleBroken {@code password.wrong} where the present password is another */
    @Transactional
    public void change(Command command) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        Employee employee = employees.byId(actor.employeeId()).orElseThrow(() -> new RuleBroken("not-signed-in"));
        String current = command.current() == null ? "" : command.current();
        RuleBroken.unless(
                employee.passwordHash() != null && hasher.matches(current, employee.passwordHash()), "password.wrong");
        PasswordPolicy.check(command.fresh(), employee.loginName());
        RuleBroken.unless(!command.fresh().equals(current), "password.same");
        employee.changePassword(hasher.hash(command.fresh()));
        audit.record(new AuditTrail.Entry(
                clock.instant(),
                actor.loginName(),
                "account.password-changed",
                null,
                "employee " + employee.loginName(),
                ""));
    }
}
