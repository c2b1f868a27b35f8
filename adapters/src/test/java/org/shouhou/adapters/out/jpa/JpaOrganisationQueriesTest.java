package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.administration.DepartmentRow;
import org.shouhou.application.administration.EmployeeRow;
import org.shouhou.application.administration.EmployeeSearch;
import org.shouhou.application.administration.EmployeeSearch.Presence;
import org.shouhou.application.administration.MailboxRow;
import org.shouhou.application.administration.RoleRow;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

class JpaOrganisationQueriesTest {

    private static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");

    private EntityManager entityManager;
    private JpaOrganisationQueries queries;

    @BeforeEach
    void threeColleagues() {
        TestDatabase.get().clean();
        entityManager = TestDatabase.get().entityManager();
        queries = new JpaOrganisationQueries(entityManager);
        var lina = employee("lina", "李娜", TECHNICAL, Set.of("ENGINEER", "ADMINISTRATOR"));
        lina.changePassword("hash");
        employee("wangfang", "王芳", DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"))
                .giveOneTimePassword("hash", Instant.parse("2026-03-02T04:00:00Z"));
        var gone = employee("zhaolei", "赵雷", DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"));
        gone.describe("赵雷", null, gone.department(), gone.roles(), false);
    }

    @AfterEach
    void close() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    @Test
    void colleagues_are_listed_with_the_names_of_their_roles_and_department() {
        List<EmployeeRow> rows = find("", "", "", Presence.ACTIVE);

        assertThat(rows).extracting(EmployeeRow::loginName).containsExactly("lina", "wangfang");
        EmployeeRow lina = rows.get(0);
        assertThat(lina.departmentZh()).isEqualTo("技术中心");
        assertThat(lina.roles())
                .extracting(EmployeeRow.RoleName::en)
                .containsExactly("Administrator", "Service engineer");
        assertThat(lina.choosesPassword()).isFalse();
        assertThat(rows.get(1).choosesPassword()).isTrue();
    }

    @Test
    void colleagues_are_found_by_what_is_known_of_them() {
        assertThat(logins(find("王", "", "", Presence.ACTIVE))).containsExactly("wangfang");
        assertThat(logins(find("LINA@ex", "", "", Presence.ACTIVE))).containsExactly("lina");
        assertThat(logins(find("%", "", "", Presence.ALL))).isEmpty();
        assertThat(logins(find("", "TECHNICAL", "", Presence.ALL))).containsExactly("lina");
        assertThat(logins(find("", "", "CLERK", Presence.ALL))).containsExactly("wangfang", "zhaolei");
        assertThat(logins(find("", "", "", Presence.LEFT))).containsExactly("zhaolei");
        assertThat(queries.employees(new EmployeeSearch("", "", "", Presence.ALL), 2))
                .hasSize(2);
    }

    @Test
    void roles_and_departments_count_who_may_sign_in() {
        RoleRow clerk = queries.roles().stream()
                .filter(row -> row.code().equals("CLERK"))
                .findFirst()
                .orElseThrow();
        assertThat(clerk.holders()).isEqualTo(1);
        assertThat(clerk.rights()).contains(Right.HANDLE_CASES);
        DepartmentRow technical = queries.departments().stream()
                .filter(row -> row.code().equals("TECHNICAL"))
                .findFirst()
                .orElseThrow();
        assertThat(technical.employees()).isEqualTo(1);
        assertThat(technical.requestAddress()).isEqualTo("shouhou.technical.requests");
    }

    @Test
    void addresses_are_listed_with_their_departments_name() {
        Mailbox mailbox = new Mailbox(new EmailAddress("service@example.com"), "售后服务", DepartmentCode.SERVICE_OFFICE);
        entityManager.persist(mailbox);

        assertThat(queries.mailboxes())
                .extracting(MailboxRow::id, MailboxRow::address, MailboxRow::departmentZh, MailboxRow::active)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(mailbox.id(), "service@example.com", "用户服务室", true));
    }

    @Test
    void a_role_whose_rights_alone_change_has_a_new_version() {
        Role role = new Role("T_RIGHTS", "甲", "A", Set.of(Right.READ_CASES));
        entityManager.persist(role);
        entityManager.flush();
        long before = role.version();

        role.describe("甲", "A", Set.of(Right.READ_CASES, Right.READ_AUDIT));
        entityManager.flush();

        assertThat(role.version()).isGreaterThan(before);
    }

    private List<EmployeeRow> find(String text, String department, String role, Presence presence) {
        return queries.employees(new EmployeeSearch(text, department, role, presence), 100);
    }

    private static List<String> logins(List<EmployeeRow> rows) {
        return rows.stream().map(EmployeeRow::loginName).toList();
    }

    private Employee employee(String login, String name, DepartmentCode department, Set<String> roles) {
        if (!entityManager.getTransaction().isActive()) {
            entityManager.getTransaction().begin();
        }
        var made = new Employee(login, name, new EmailAddress(login + "@example.com"), department, roles, null);
        new JpaEmployees(entityManager).add(made);
        return made;
    }
}
