package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Departments;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;

/** The departments in PostgreSQL. */
@ApplicationScoped
public class JpaDepartments implements Departments {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaDepartments() {}

    JpaDepartments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Department department) {
        entityManager.persist(department);
    }

    @Override
    public Optional<Department> byCode(DepartmentCode code) {
        return entityManager
                .createQuery("select x from Department x where x.code = :code", Department.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Department> all() {
        return entityManager
                .createQuery("select x from Department x order by x.id", Department.class)
                .getResultList();
    }
}
