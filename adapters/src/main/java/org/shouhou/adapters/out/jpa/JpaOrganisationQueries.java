package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouhou.application.administration.DepartmentRow;
import org.shouhou.application.administration.EmployeeRow;
import org.shouhou.application.administration.EmployeeRow.RoleName;
import org.shouhou.application.administration.EmployeeSearch;
import org.shouhou.application.administration.EmployeeSearch.Presence;
import org.shouhou.application.administration.MailboxRow;
import org.shouhou.application.administration.OrganisationQueries;
import org.shouhou.application.administration.RoleRow;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Role;

/** Reads the organisation's lists: one or two queries each, whatever their length. */
@ApplicationScoped
public class JpaOrganisationQueries implements OrganisationQueries {

    private static final String EMPLOYEES =
            "select e.id, e.login_name, e.name, e.email, d.name_zh, d.name_en, e.active,"
                    + " e.password_hash is null or e.one_time_until is not null,"
                    + " (select string_agg(r.code, ',' order by r.id) from employee_role er"
                    + " join role r on r.code = er.role_code where er.employee_id = e.id)"
                    + " from employee e join department d on d.code = e.department";

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaOrganisationQueries() {}

    JpaOrganisationQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<EmployeeRow> employees(EmployeeSearch search, int atMost) {
        Map<String, RoleName> names = roleEntities().stream()
                .collect(Collectors.toMap(Role::code, role -> new RoleName(role.nameZh(), role.nameEn())));
        Map<String, Object> parameters = new HashMap<>();
        String where = conditions(search, parameters);
        var query = entityManager.createNativeQuery(EMPLOYEES + where + " order by e.login_name");
        parameters.forEach((name, value) -> query.setParameter(Integer.parseInt(name), value));
        List<Object[]> rows = query.setMaxResults(atMost).getResultList();
        return rows.stream().map(row -> employee(row, names)).toList();
    }

    private static String conditions(EmployeeSearch search, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where true");
        if (search.presence() != Presence.ALL) {
            where.append(search.presence() == Presence.ACTIVE ? " and e.active" : " and not e.active");
        }
        if (!search.department().isEmpty()) {
            where.append(" and e.department = ?1");
            parameters.put("1", search.department());
        }
        if (!search.role().isEmpty()) {
            where.append(" and exists (select 1 from employee_role x where x.employee_id = e.id and x.role_code = ?2)");
            parameters.put("2", search.role());
        }
        if (!search.text().isEmpty()) {
            where.append(" and (e.login_name like ?3 escape '!' or lower(e.name) like ?3 escape '!'"
                    + " or e.email like ?3 escape '!')");
            parameters.put("3", "%" + search.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        return where.toString();
    }

    private static EmployeeRow employee(Object[] row, Map<String, RoleName> names) {
        String codes = (String) row[8];
        return new EmployeeRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                codes == null
                        ? List.of()
                        : Arrays.stream(codes.split(",")).map(names::get).toList(),
                (Boolean) row[6],
                (Boolean) row[7]);
    }

    @Override
    public List<RoleRow> roles() {
        Map<String, Long> holders =
                counted("select r, count(x) from Employee x join x.roles r where x.active = true group by r");
        return roleEntities().stream()
                .map(role -> new RoleRow(
                        role.code(),
                        role.nameZh(),
                        role.nameEn(),
                        role.rights(),
                        holders.getOrDefault(role.code(), 0L),
                        role.version()))
                .toList();
    }

    @Override
    public List<DepartmentRow> departments() {
        Map<String, Long> employees =
                counted("select x.department, count(x) from Employee x where x.active = true group by x.department");
        return entityManager
                .createQuery("select x from Department x order by x.id", Department.class)
                .getResultStream()
                .map(it -> new DepartmentRow(
                        it.code().value(),
                        it.nameZh(),
                        it.nameEn(),
                        it.takesReferrals(),
                        it.ownsSystem(),
                        it.requestAddress(),
                        it.active(),
                        employees.getOrDefault(it.code().value(), 0L),
                        it.version()))
                .toList();
    }

    @Override
    public List<MailboxRow> mailboxes() {
        return entityManager
                .createQuery(
                        "select m.id, m.address, m.displayName, d.code, d.nameZh, d.nameEn, m.active, m.version"
                                + " from Mailbox m join Department d on d.code = m.department order by m.address",
                        Object[].class)
                .getResultStream()
                .map(row -> new MailboxRow(
                        (Long) row[0],
                        row[1].toString(),
                        (String) row[2],
                        ((DepartmentCode) row[3]).value(),
                        (String) row[4],
                        (String) row[5],
                        (Boolean) row[6],
                        (Long) row[7]))
                .toList();
    }

    private List<Role> roleEntities() {
        return entityManager
                .createQuery("select x from Role x order by x.id", Role.class)
                .getResultList();
    }

    private Map<String, Long> counted(String jpql) {
        return entityManager
                .createQuery(jpql, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row[0].toString(), row -> (Long) row[1]));
    }
}
