package org.shouhou.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Administration.OFFICE;
import static org.shouhou.application.administration.Administration.TECHNICAL;
import static org.shouhou.application.administration.Refused.refused;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Role;

class EmployeesTest {

    private final Administration office = Administration.atWork();

    @Test
    void a_new_colleague_gets_a_one_time_password_and_stands_in_the_trail() {
        AddEmployee.Added added = office.addEmployee.add(new AddEmployee.Command(
                "lina", "李娜", new EmailAddress("lina@example.com"), TECHNICAL, Set.of("CLERK")));

        Employee lina = office.employee("lina");
        assertThat(added.employeeId()).isEqualTo(lina.id());
        assertThat(office.hasher.matches(added.oneTimePassword(), lina.passwordHash()))
                .isTrue();
        assertThat(lina.mustChoosePassword()).isTrue();
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin employee.added employee lina: name: 李娜\nemail: lina@example.com\n"
                        + "department: TECHNICAL\nroles: CLERK");
    }

    @Test
    void a_one_time_password_is_never_the_same_and_can_be_read_out() {
        String first = OneTimePassword.fresh();
        assertThat(first).matches("[2-9a-hj-km-np-z]{4}(-[2-9a-hj-km-np-z]{4}){2}");
        assertThat(OneTimePassword.fresh()).isNotEqualTo(first);
    }

    @Test
    void a_login_name_is_given_once_even_to_those_who_left() {
        change("wangfang", OFFICE, Set.of("CLERK"), false);
        refused(
                "employee.login.taken",
                () -> office.addEmployee.add(new AddEmployee.Command("wangfang", "王方", null, OFFICE, Set.of())));
    }

    @Test
    void nobody_joins_a_closed_department_or_gets_a_role_that_is_none() {
        DepartmentCode closed = new DepartmentCode("OLD_STORE");
        Department store = new Department(closed, "旧库", "Old store", false, false);
        store.describe("旧库", "Old store", false, false, false);
        office.departments.add(store);

        refused(
                "department.closed",
                () -> office.addEmployee.add(new AddEmployee.Command("lina", "李娜", null, closed, Set.of())));
        refused(
                "role.unknown",
                () -> office.addEmployee.add(new AddEmployee.Command("lina", "李娜", null, OFFICE, Set.of("KING"))));
        refused("department.closed", () -> change("wangfang", closed, Set.of("CLERK"), true));
    }

    @Test
    void the_trail_tells_what_changed_and_nothing_else() {
        change("wangfang", TECHNICAL, Set.of("CLERK", Role.ADMINISTRATOR), true);

        assertThat(office.lastEntry())
                .isEqualTo("zhoumin employee.changed employee wangfang: department: SERVICE_OFFICE → TECHNICAL\n"
                        + "roles: CLERK → ADMINISTRATOR, CLERK");
        assertThat(office.employee("wangfang").roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void a_change_on_a_stale_page_is_refused() {
        Employee wangfang = office.employee("wangfang");
        refused(
                "changed-meanwhile",
                () -> office.changeEmployee.change(new ChangeEmployee.Command(
                        wangfang.id(), wangfang.version() + 1, "王方", null, OFFICE, Set.of(), true)));
        assertThat(wangfang.name()).isEqualTo("王芳");
    }

    @Test
    void nobody_closes_their_own_account() {
        office.employs("lina", "李娜", Role.ADMINISTRATOR);
        refused("employee.closes-own-account", () -> change("zhoumin", OFFICE, Set.of(Role.ADMINISTRATOR), false));
    }

    @Test
    void the_last_administrator_stays_one() {
        refused("employee.last-administrator", () -> change("zhoumin", OFFICE, Set.of("CLERK"), true));

        office.employs("lina", "李娜", Role.ADMINISTRATOR);
        change("zhoumin", OFFICE, Set.of("CLERK"), true);

        office.acting.now(office.actor(office.employee("wangfang")));
        refused("employee.last-administrator", () -> change("lina", OFFICE, Set.of(Role.ADMINISTRATOR), false));
    }

    @Test
    void who_forgot_the_password_gets_a_one_time_password() {
        Employee wangfang = office.employee("wangfang");

        String password = office.giveOneTimePassword.give(wangfang.id(), wangfang.version());

        assertThat(office.hasher.matches(password, wangfang.passwordHash())).isTrue();
        assertThat(wangfang.mustChoosePassword()).isTrue();
        assertThat(office.lastEntry()).isEqualTo("zhoumin employee.one-time-password employee wangfang: ");
    }

    @Test
    void a_one_time_password_is_neither_for_oneself_nor_for_those_who_left() {
        Employee zhoumin = office.employee("zhoumin");
        refused("employee.own-password", () -> office.giveOneTimePassword.give(zhoumin.id(), zhoumin.version()));
        change("wangfang", OFFICE, Set.of("CLERK"), false);
        Employee wangfang = office.employee("wangfang");
        refused("employee.left", () -> office.giveOneTimePassword.give(wangfang.id(), wangfang.version()));
    }

    private void change(String login, DepartmentCode department, Set<String> roles, boolean active) {
        Employee employee = office.employee(login);
        office.changeEmployee.change(new ChangeEmployee.Command(
                employee.id(), employee.version(), employee.name(), employee.email(), department, roles, active));
    }
}
