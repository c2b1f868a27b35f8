package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;

/** The departments of the company. */
public interface Departments {

    /** Adds a department; it has its id afterwards. */
    void add(Department department);

    Optional<Department> byCode(DepartmentCode code);

    /** Every department, also those out of use, in the order they were made. */
    List<Department> all();
}
