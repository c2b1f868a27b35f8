package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.PasswordHasher;
import org.shouhou.application.port.Roles;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.Employee;

/** Finds the actor behind a login name, and checks passwords; only those still employed count. */
@ApplicationScoped
public class Staff {

    private Employees employees;
    private Roles roles;
    private PasswordHasher hasher;
    private String nobodysHash;

    protected Staff() {}

    @Inject
    public Staff(Employees employees, Roles roles, PasswordHasher hasher) {
        this.employees = employees;
        this.roles = roles;
        this.hasher = hasher;
    }

    /** The actor with that login name, with the rights they have now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Actor> find(String loginName) {
        return employees.byLoginName(loginName).filter(Employee::active).map(this::actor);
    }

    /** The actor whose name and password these are. An unknown name takes as long as a wrong password. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Actor> verify(String loginName, String password) {
        Optional<Employee> employee =
                employees.byLoginName(loginName).filter(it -> it.active() && it.passwordHash() != null);
        String hash = employee.map(Employee::passwordHash).orElseGet(this::nobodysHash);
        return hasher.matches(password, hash) ? employee.map(this::actor) : Optional.empty();
    }

    private Actor actor(Employee employee) {
        return new Actor(
                employee.id(),
                employee.loginName(),
                employee.name(),
                employee.department(),
                roles.rightsOf(employee.roles()));
    }

    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hasher.hash("nobody's password");
        }
        return nobodysHash;
    }
}
