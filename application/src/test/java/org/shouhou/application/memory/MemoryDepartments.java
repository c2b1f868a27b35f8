package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Departments;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;

/** Departments, kept in memory. */
public final class MemoryDepartments implements Departments {

    private final Ids ids = new Ids();
    private final List<Department> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Department department) {
        ids.assign(department);
        all.add(department);
    }

    @Override
    public Optional<Department> byCode(DepartmentCode code) {
        return all.stream().filter(department -> department.code().equals(code)).findFirst();
    }

    @Override
    public List<Department> all() {
        return List.copyOf(all);
    }
}
