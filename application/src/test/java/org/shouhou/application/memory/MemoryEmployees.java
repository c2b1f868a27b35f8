package org.shouhou.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Employees;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;

/** Members of staff, kept in memory. */
public final class MemoryEmployees implements Employees {

    private final Ids ids = new Ids();
    private final List<Employee> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Employee employee) {
        ids.assign(employee);
        all.add(employee);
    }

    @Override
    public Optional<Employee> byId(long id) {
        return all.stream().filter(employee -> employee.id() == id).findFirst();
    }

    @Override
    public Optional<Employee> byLoginName(String loginName) {
        return all.stream()
                .filter(employee -> employee.loginName().equals(loginName))
                .findFirst();
    }

    @Override
    public List<Employee> all() {
        return all.stream().sorted(Comparator.comparing(Employee::loginName)).toList();
    }

    @Override
    public long countActiveWithRole(String roleCode) {
        return all.stream()
                .filter(employee -> employee.active() && employee.roles().contains(roleCode))
                .count();
    }

    @Override
    public long countActiveIn(DepartmentCode department) {
        return all.stream()
                .filter(employee -> employee.active() && employee.department().equals(department))
                .count();
    }
}
