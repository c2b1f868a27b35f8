package org.shouhou.application.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.shouhou.application.port.Departments;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Department;

/** Lists the departments of the company, for whoever signed in. */
@Permitted
@ApplicationScoped
public class ListDepartments {

    private final Departments departments;

    protected ListDepartments() {
        this(null);
    }

    @Inject
    public ListDepartments(Departments departments) {
        this.departments = departments;
    }

    /** One department; names in both languages. */
    public record Row(
            String code, String nameZh, String nameEn, boolean takesReferrals, boolean ownsSystem, boolean active) {}

    /** All of them, also those out of use, in the order they were made. */
    @Transactional
    public List<Row> list() {
        return departments.all().stream().map(ListDepartments::row).toList();
    }

    private static Row row(Department it) {
        return new Row(it.code().value(), it.nameZh(), it.nameEn(), it.takesReferrals(), it.ownsSystem(), it.active());
    }
}
