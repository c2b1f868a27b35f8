package org.shouhou.domain.organisation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.EmailAddress;

/** A member of staff who can sign in, with roles by code. */
public class Employee {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private Long id;
    private String loginName;
    private String name;
    private EmailAddress email;
    private DepartmentCode department;
    private Set<String> roles = new HashSet<>();
    private String language;
    private String passwordHash;
    private Instant oneTimeUntil;
    private boolean active;
    private long version;

    protected Employee() {}

    /**
     * @param loginName letters, digits, dot, hyphen, underscore; kept in lower case; never changes
     * @param passwordHash what the password hasher made, or null while no password is set
     */
    public Employee(
            String loginName,
            String name,
            EmailAddress email,
            DepartmentCode department,
            Set<String> roles,
            String passwordHash) {
        this.loginName = loginName == null ? "" : loginName.strip().toLowerCase(Locale.ROOT);
        RuleBroken.unless(LOGIN.matcher(this.loginName).matches(), "employee.login.malformed");
        this.passwordHash = passwordHash;
        this.language = "zh-CN";
        describe(name, email, department, roles, true);
    }

    /** Changes what the administrator keeps. */
    public void describe(
            String name, EmailAddress email, DepartmentCode department, Set<String> roles, boolean active) {
        RuleBroken.unless(department != null, "employee.department.missing");
        this.name = RuleBroken.text(name, 100, "employee.name");
        this.email = email;
        this.department = department;
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
        this.active = active;
    }

    /** Sets the hash of a password the employee chose. */
    public void changePassword(String newHash) {
        this.passwordHash = newHash;
        this.oneTimeUntil = null;
    }

    /** Sets the hash of a password somebody else knows: it only lets the employee choose one, within some days. */
    public void giveOneTimePassword(String newHash, Instant now) {
        this.passwordHash = newHash;
        this.oneTimeUntil = now.plus(PasswordPolicy.ONE_TIME_VALID_FOR);
    }

    /** Whether the employee has to choose a password before anything else. */
    public boolean mustChoosePassword() {
        return oneTimeUntil != null;
    }

    /** Whether the password, if right, lets the employee in: they work here, and a one-time password isn't stale. */
    public boolean mayEnter(Instant now) {
        return active && passwordHash != null && (oneTimeUntil == null || now.isBefore(oneTimeUntil));
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    /** Chooses the portal's language: {@code zh-CN} or {@code en}. */
    public void speak(String language) {
        RuleBroken.unless("zh-CN".equals(language) || "en".equals(language), "employee.language.unknown");
        this.language = language;
    }

    public Long id() {
        return id;
    }

    public String loginName() {
        return loginName;
    }

    public String name() {
        return name;
    }

    public EmailAddress email() {
        return email;
    }

    public DepartmentCode department() {
        return department;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public String language() {
        return language;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Until when the one-time password counts; null where the employee chose their own, or has none. */
    public Instant oneTimeUntil() {
        return oneTimeUntil;
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
