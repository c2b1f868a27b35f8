package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.PasswordHasher;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;

/** Makes a one-time password for somebody who has forgotten theirs; whoever used the old one is out. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class GiveOneTimePassword {

    private final Employees employees;
    private final PasswordHasher hasher;
    private final Ledger ledger;
    private final Clock clock;

    protected GiveOneTimePassword() {
        this(null, null, null, null);
    }

    @Inject
    GiveOneTimePassword(Employees employees, PasswordHasher hasher, Ledger ledger, Clock clock) {
        this.employees = employees;
        this.hasher = hasher;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The password, to be shown once and passed on. */
    @Transactional
    public String give(long employeeId, long seenVersion) {
        Employee employee = employees.byId(employeeId).orElseThrow(() -> new RuleBroken("employee.unknown"));
        employee.requireSeen(seenVersion);
        RuleBroken.unless(employee.active(), "employee.left");
        RuleBroken.unless(employee.id() != ledger.actor().employeeId(), "employee.own-password");
        String password = OneTimePassword.fresh();
        employee.giveOneTimePassword(hasher.hash(password), clock.instant());
        ledger.record("employee.one-time-password", "employee " + employee.loginName(), new Changes());
        return password;
    }
}
