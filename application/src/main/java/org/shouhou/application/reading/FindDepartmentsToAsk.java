package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.port.Departments;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.Right;

/** Tells which departments a case can be passed to (转有关部门解答, P3). */
@Permitted(Right.HANDLE_CASES)
@ApplicationScoped
public class FindDepartmentsToAsk {

    private final Departments departments;

    protected FindDepartmentsToAsk() {
        this(null);
    }

    @Inject
    public FindDepartmentsToAsk(Departments departments) {
        this.departments = departments;
    }

    /** A department by code and names. */
    public record Target(String code, String nameZh, String nameEn, boolean ownsSystem) {}

    /** Those in use that take referrals. */
    @Transactional
    public List<Target> find() {
        return departments.all().stream()
                .filter(it -> it.active() && it.takesReferrals())
                .map(FindDepartmentsToAsk::target)
                .toList();
    }

    private static Target target(Department it) {
        return new Target(it.code().value(), it.nameZh(), it.nameEn(), it.ownsSystem());
    }
}
