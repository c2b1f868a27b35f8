package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
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
    private Clock clock;
    private String nobodysHash;

    protected Staff() {}

    @Inject
    public Staff(Employees employees, Roles roles, PasswordHasher hasher, Clock clock) {
        this.employees = employees;
        this.roles = roles;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Somebody who may come in.
     *
     * @param language the portal's, {@code zh-CN} or {@code en}
     * @param stamp another one with each new password; whoever came in under a former one is out
     * @param mustChoosePassword whether there is nothing for them but choosing a password
     */
    public record Member(Actor actor, String language, String stamp, boolean mustChoosePassword) {}

    /** The member with that login name, with the rights they have now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Member> find(String loginName) {
        return employees
                .byLoginName(loginName)
                .filter(it -> it.mayEnter(clock.instant()))
                .map(this::member);
    }

    /** The member whose name and password these are. An unknown name takes as long as a wrong password. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Member> verify(String loginName, String password) {
        Optional<Employee> employee = employees.byLoginName(loginName).filter(it -> it.mayEnter(clock.instant()));
        String hash = employee.map(Employee::passwordHash).orElseGet(this::nobodysHash);
        return hasher.matches(password, hash) ? employee.map(this::member) : Optional.empty();
    }

    private Member member(Employee employee) {
        Actor actor = new Actor(
                employee.id(),
                employee.loginName(),
                employee.name(),
                employee.department(),
                roles.rightsOf(employee.roles()));
        return new Member(actor, employee.language(), stamp(employee.passwordHash()), employee.mustChoosePassword());
    }

    /** Tells passwords apart without telling anything about them. */
    private static String stamp(String passwordHash) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(passwordHash.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", e);
        }
    }

    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = hasher.hash("nobody's password");
        }
        return nobodysHash;
    }
}
