package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;

/** The members of staff. */
public interface Employees {

    /** Adds an employee; they have their id afterwards. */
    void add(Employee employee);

    Optional<Employee> byId(long id);

    /** @param loginName as kept, in lower case */
    Optional<Employee> byLoginName(String loginName);

    /** Everybody, also who has left, by login name. */
    List<Employee> all();

    /** How many who may sign in have the role. */
    long countActiveWithRole(String roleCode);

    /** How many who may sign in belong to the department. */
    long countActiveIn(DepartmentCode department);
}
