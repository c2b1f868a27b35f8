package org.shouhou.application.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Departments;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;

/** Adds a department. */
@Permitted(Right.ADMINISTER)
@ApplicationScoped
public class AddDepartment {

    private final Departments departments;
    private final Ledger ledger;

    protected AddDepartment() {
        this(null, null);
    }

    @Inject
    AddDepartment(Departments departments, Ledger ledger) {
        this.departments = departments;
        this.ledger = ledger;
    }

    /** @param code capitals, digits and underscores; never changes, since broker addresses are made of it */
    public record Command(
            DepartmentCode code, String nameZh, String nameEn, boolean takesReferrals, boolean ownsSystem) {}

    /** @throws RuleBroken {@code department.code.taken} */
    @Transactional
    public void add(Command command) {
        RuleBroken.unless(departments.byCode(command.code()).isEmpty(), "department.code.taken", command.code());
        Department department = new Department(
                command.code(), command.nameZh(), command.nameEn(), command.takesReferrals(), command.ownsSystem());
        departments.add(department);
        ledger.record(
                "department.added",
                "department " + department.code(),
                new Changes()
                        .with("name-zh", department.nameZh())
                        .with("name-en", department.nameEn())
                        .with("takes-referrals", department.takesReferrals())
                        .with("owns-system", department.ownsSystem()));
    }
}
