package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.PasswordPolicy;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

/** Departments, roles and members of staff, and the one-time tokens that make the first of them. */
public abstract class OrganisationContract extends PortContract {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "T" + unique.toUpperCase(java.util.Locale.ROOT);

    @Test
    void a_department_is_found_by_its_code_and_listed_even_out_of_use() throws Exception {
        DepartmentCode name = new DepartmentCode(code);
        inTransaction(() -> stores.departments().add(new Department(name, "试验室", "Laboratory", true, true)));
        inTransaction(() ->
                stores.departments().byCode(name).orElseThrow().describe("试验中心", "Test Centre", true, false, false));

        Department kept = read(() -> stores.departments().byCode(name).orElseThrow());

        assertThat(kept.nameZh()).isEqualTo("试验中心");
        assertThat(kept.nameEn()).isEqualTo("Test Centre");
        assertThat(kept.takesReferrals()).isTrue();
        assertThat(kept.ownsSystem()).isFalse();
        assertThat(kept.active()).isFalse();
        assertThat(read(() -> stores.departments().all()))
                .extracting(Department::code)
                .contains(name, DepartmentCode.SERVICE_OFFICE);
        assertThat(read(() -> stores.departments().byCode(new DepartmentCode(code + "X"))))
                .isEmpty();
    }

    @Test
    void several_roles_give_their_rights_together() throws Exception {
        inTransaction(() -> {
            stores.roles().add(new Role(code + "A", "甲", "A", Set.of(Right.READ_CASES, Right.HANDLE_CASES)));
            stores.roles().add(new Role(code + "B", "乙", "B", Set.of(Right.READ_CASES, Right.READ_AUDIT)));
            stores.roles().add(new Role(code + "C", "丙", "C", Set.of(Right.ADMINISTER)));
        });

        assertThat(read(() -> stores.roles().rightsOf(Set.of(code + "A", code + "B", "NOBODY_KNOWS"))))
                .containsExactlyInAnyOrder(Right.READ_CASES, Right.HANDLE_CASES, Right.READ_AUDIT);
        assertThat(read(() -> stores.roles().rightsOf(Set.of()))).isEmpty();
    }

    @Test
    void a_changed_role_gives_its_new_rights_only() throws Exception {
        inTransaction(() -> stores.roles().add(new Role(code, "甲", "A", Set.of(Right.READ_CASES))));

        inTransaction(() -> stores.roles().byCode(code).orElseThrow().describe("甲", "A", Set.of(Right.READ_AUDIT)));

        assertThat(read(() -> stores.roles().rightsOf(Set.of(code)))).containsExactly(Right.READ_AUDIT);
        assertThat(read(() -> stores.roles().all())).extracting(Role::code).contains(code, "CLERK");
    }

    @Test
    void a_member_of_staff_is_found_by_login_name_with_roles_and_language() throws Exception {
        String login = "e" + unique;
        long id = read(() -> {
            var employee = new Employee(
                    login,
                    "王芳",
                    new EmailAddress(login + "@example.com"),
                    DepartmentCode.SERVICE_OFFICE,
                    Set.of("CLERK"),
                    "hash");
            employee.speak("en");
            stores.employees().add(employee);
            return employee.id();
        });

        inTransaction(() -> {
            Employee kept = stores.employees().byLoginName(login).orElseThrow();
            assertThat(kept.id()).isEqualTo(id);
            assertThat(kept.name()).isEqualTo("王芳");
            assertThat(kept.roles()).containsExactly("CLERK");
            assertThat(kept.language()).isEqualTo("en");
            assertThat(kept.passwordHash()).isEqualTo("hash");
            assertThat(stores.employees().byId(id).orElseThrow().loginName()).isEqualTo(login);
            assertThat(stores.employees().all()).extracting(Employee::loginName).contains(login);
        });
        assertThat(read(() -> stores.employees().byLoginName(login + "x"))).isEmpty();
    }

    @Test
    void who_has_left_does_not_count_as_holding_a_role() throws Exception {
        long before = read(() -> stores.employees().countActiveWithRole("CLERK"));
        long id = employee();
        assertThat(read(() -> stores.employees().countActiveWithRole("CLERK"))).isEqualTo(before + 1);

        inTransaction(() -> {
            Employee leaving = stores.employees().byId(id).orElseThrow();
            leaving.describe("王芳", null, leaving.department(), leaving.roles(), false);
        });

        assertThat(read(() -> stores.employees().countActiveWithRole("CLERK"))).isEqualTo(before);
    }

    @Test
    void who_has_left_does_not_count_as_belonging_to_a_department() throws Exception {
        long before = read(() -> stores.employees().countActiveIn(DepartmentCode.SERVICE_OFFICE));
        long id = employee();
        assertThat(read(() -> stores.employees().countActiveIn(DepartmentCode.SERVICE_OFFICE)))
                .isEqualTo(before + 1);

        inTransaction(() -> {
            Employee leaving = stores.employees().byId(id).orElseThrow();
            leaving.describe("王芳", null, leaving.department(), leaving.roles(), false);
        });

        assertThat(read(() -> stores.employees().countActiveIn(DepartmentCode.SERVICE_OFFICE)))
                .isEqualTo(before);
    }

    @Test
    void the_end_of_a_one_time_password_is_kept() throws Exception {
        long id = employee();

        inTransaction(() -> stores.employees().byId(id).orElseThrow().giveOneTimePassword("hash", NOON));

        Employee kept = read(() -> stores.employees().byId(id).orElseThrow());
        assertThat(kept.oneTimeUntil()).isEqualTo(NOON.plus(PasswordPolicy.ONE_TIME_VALID_FOR));
        assertThat(kept.passwordHash()).isEqualTo("hash");
    }

    @Test
    void a_role_can_be_held_still_whether_it_exists_or_not() throws Exception {
        inTransaction(() -> {
            stores.roles().holdStill("CLERK");
            stores.roles().holdStill("NOBODY_KNOWS");
        });

        assertThat(read(() -> stores.roles().byCode("CLERK"))).isPresent();
    }

    @Test
    void a_setup_token_can_be_used_once() throws Exception {
        inTransaction(() -> stores.setupTokens().keep(unique, NOON));

        assertThat(read(() -> stores.setupTokens().isUnused(unique))).isTrue();
        assertThat(read(() -> stores.setupTokens().use(unique + "x", NOON))).isFalse();
        assertThat(read(() -> stores.setupTokens().use(unique, NOON))).isTrue();
        assertThat(read(() -> stores.setupTokens().use(unique, NOON))).isFalse();
        assertThat(read(() -> stores.setupTokens().isUnused(unique))).isFalse();
    }
}
