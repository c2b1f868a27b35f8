package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Departments;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Mailboxes;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

/** Changes a department, or takes it out of use; what was passed to it stays. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class ChangeDepartment {

    private final Departments departments;
    private final Employees employees;
    private final Mailboxes mailboxes;
    private final Ledger ledger;

    protected ChangeDepartment() {
        this(null, null, null, null);
    }

    @Inject
    ChangeDepartment(Departments departments, Employees employees, Mailboxes mailboxes, Ledger ledger) {
        this.departments = departments;
        this.employees = employees;
        this.mailboxes = mailboxes;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the administrator looked at */
    public record Command(
            DepartmentCode code,
            long seenVersion,
            String nameZh,
            String nameEn,
            boolean takesReferrals,
            boolean ownsSystem,
            boolean active) {}

    /** @throws RuleBroken {@code department.has-employees} or {@code department.has-mailboxes} where it is closed too early */
    @Transactional
    public void change(Command command) {
        Department department = departments
                .byCode(command.code())
                .orElseThrow(() -> new RuleBroken("department.unknown", command.code()));
        department.requireSeen(command.seenVersion());
        if (department.active() && !command.active()) {
            requireEmpty(department);
        }
        Changes changes = new Changes()
                .of("name-zh", department.nameZh(), command.nameZh())
                .of("name-en", department.nameEn(), command.nameEn())
                .of("takes-referrals", department.takesReferrals(), command.takesReferrals())
                .of("owns-system", department.ownsSystem(), command.ownsSystem())
                .of("active", department.active(), command.active());
        department.describe(
                command.nameZh(), command.nameEn(), command.takesReferrals(), command.ownsSystem(), command.active());
        ledger.record("department.changed", "department " + department.code(), changes);
    }

    private void requireEmpty(Department department) {
        long staff = employees.countActiveIn(department.code());
        RuleBroken.unless(staff == 0, "department.has-employees", staff);
        RuleBroken.unless(
                mailboxes.all().stream()
                        .noneMatch(it -> it.active() && it.department().equals(department.code())),
                "department.has-mailboxes");
    }
}
