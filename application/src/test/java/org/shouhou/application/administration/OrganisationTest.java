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
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;

class OrganisationTest {

    private static final EmailAddress SERVICE = new EmailAddress("service@example.com");

    private final Administration office = Administration.atWork();

    @Test
    void a_role_is_added_once() {
        var command = new AddRole.Command("AUDITOR", "审计员", "Auditor", Set.of(Right.READ_AUDIT));
        office.addRole.add(command);

        assertThat(office.roles.rightsOf(Set.of("AUDITOR"))).containsExactly(Right.READ_AUDIT);
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin role.added role AUDITOR: name-zh: 审计员\nname-en: Auditor\nrights: READ_AUDIT");
        refused("role.code.taken", () -> office.addRole.add(command));
    }

    @Test
    void a_changed_role_counts_at_once_and_the_trail_tells_the_rights_before_and_after() {
        Role clerk = office.roles.byCode("CLERK").orElseThrow();
        office.changeRole.change(
                new ChangeRole.Command("CLERK", clerk.version(), "用户服务员", "Clerk", Set.of(Right.READ_CASES)));

        assertThat(office.roles.rightsOf(Set.of("CLERK"))).containsExactly(Right.READ_CASES);
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin role.changed role CLERK: rights: HANDLE_CASES, READ_CASES → READ_CASES");
    }

    @Test
    void the_administrators_role_keeps_its_right_and_a_stale_role_is_not_overwritten() {
        Role role = office.roles.byCode(Role.ADMINISTRATOR).orElseThrow();
        refused(
                "role.administrator.locked",
                () -> office.changeRole.change(new ChangeRole.Command(
                        Role.ADMINISTRATOR, role.version(), "系统管理员", "Administrator", Set.of())));
        refused(
                "changed-meanwhile",
                () -> office.changeRole.change(new ChangeRole.Command(
                        Role.ADMINISTRATOR, role.version() + 1, "管理员", "Administrator", Set.of(Right.ADMINISTER))));
    }

    @Test
    void a_department_is_added_once_and_changed() {
        DepartmentCode quality = new DepartmentCode("QUALITY");
        office.addDepartment.add(new AddDepartment.Command(quality, "品管中心", "Quality", true, false));
        refused(
                "department.code.taken",
                () -> office.addDepartment.add(new AddDepartment.Command(quality, "品管部", "Quality", true, false)));

        change(quality, true, true);

        Department kept = office.departments.byCode(quality).orElseThrow();
        assertThat(kept.ownsSystem()).isTrue();
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin department.changed department QUALITY: owns-system: false → true");
    }

    @Test
    void a_department_is_closed_only_when_nobody_and_no_address_belongs_to_it() {
        refused("department.has-employees", () -> change(OFFICE, false, false));

        office.addMailbox.add(new AddMailbox.Command(new EmailAddress("tech@example.com"), "技术中心", TECHNICAL));
        refused("department.has-mailboxes", () -> change(TECHNICAL, true, false));

        Mailbox mailbox = office.mailboxes.all().get(0);
        office.changeMailbox.change(
                new ChangeMailbox.Command(mailbox.id(), mailbox.version(), "技术中心", TECHNICAL, false));
        change(TECHNICAL, true, false);
        assertThat(office.departments.byCode(TECHNICAL).orElseThrow().active()).isFalse();
    }

    @Test
    void an_address_is_added_once_and_takes_mail_until_it_is_taken_out_of_use() {
        office.addMailbox.add(new AddMailbox.Command(SERVICE, "用户服务室", OFFICE));
        assertThat(office.mailboxes.takes(SERVICE)).isTrue();
        refused(
                "mailbox.address.taken",
                () -> office.addMailbox.add(
                        new AddMailbox.Command(new EmailAddress("Service@Example.com"), "另一个", OFFICE)));

        Mailbox mailbox = office.mailboxes.all().get(0);
        office.changeMailbox.change(new ChangeMailbox.Command(mailbox.id(), mailbox.version(), "用户服务室", OFFICE, false));

        assertThat(office.mailboxes.takes(SERVICE)).isFalse();
        assertThat(office.lastEntry())
                .isEqualTo("zhoumin mailbox.changed mailbox service@example.com: active: true → false");
    }

    private void change(DepartmentCode code, boolean ownsSystem, boolean active) {
        Department it = office.departments.byCode(code).orElseThrow();
        office.changeDepartment.change(new ChangeDepartment.Command(
                code, it.version(), it.nameZh(), it.nameEn(), it.takesReferrals(), ownsSystem, active));
    }
}
