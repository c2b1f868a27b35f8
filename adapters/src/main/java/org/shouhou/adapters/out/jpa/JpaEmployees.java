package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.Employees;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;

/** The members of staff in PostgreSQL. */
@ApplicationScoped
public class JpaEmployees implements Employees {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaEmployees() {}

    JpaEmployees(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Employee employee) {
        entityManager.persist(employee);
    }

    @Override
    public Optional<Employee> byId(long id) {
        return Optional.ofNullable(entityManager.find(Employee.class, id));
    }

    @Override
    public Optional<Employee> byLoginName(String loginName) {
        return entityManager
                .createQuery("select x from Employee x where x.loginName = :loginName", Employee.class)
                .setParameter("loginName", loginName)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Employee> all() {
        return entityManager
                .createQuery("select x from Employee x order by x.loginName", Employee.class)
                .getResultList();
    }

    @Override
    public long countActiveWithRole(String roleCode) {
        return entityManager
                .createQuery(
                        "select count(x) from Employee x where x.active = true and :roleCode member of x.roles",
                        Long.class)
                .setParameter("roleCode", roleCode)
                .getSingleResult();
    }

    @Override
    public long countActiveIn(DepartmentCode department) {
        return entityManager
                .createQuery(
                        "select count(x) from Employee x where x.active = true and x.department = :department",
                        Long.class)
                .setParameter("department", department)
                .getSingleResult();
    }
}
