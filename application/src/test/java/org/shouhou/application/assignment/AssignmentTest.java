package org.shouhou.application.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.assignment.AssignmentRule;
import org.shouhou.domain.assignment.AssignmentRule.Conditions;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.ServiceCase;

class AssignmentTest {

    private static final EmailAddress SERVICE = new EmailAddress("service@example.com");

    private final Office office = new Office();
    private final Actor liuyang = office.employs("liuyang", "刘洋", DepartmentCode.SERVICE_OFFICE, "CLERK");
    private final KeepAssignmentRules keep = new KeepAssignmentRules(
            office.intake.rules,
            office.employees,
            office.roles,
            atMost -> List.of(new KeepAssignmentRules.PastCase(
                    "SH2026-000001", "旧件", "王芳", new AssignmentRule.Matter(1L, null, false, Set.of(SERVICE)))),
            new Ledger(office.intake.audit, office.acting, office.intake.clock));

    private KeepAssignmentRules.Wanted wanted(String name, Conditions conditions, Actor who) {
        return new KeepAssignmentRules.Wanted(name, 10, conditions, who.employeeId(), true);
    }

    @Test
    void a_mail_to_an_address_goes_to_whom_the_rule_says_and_they_are_told() {
        keep.add(wanted("服务信箱", new Conditions(null, null, false, SERVICE), liuyang));

        ServiceCase opened = office.newCase();

        assertThat(opened.assigneeId()).isEqualTo(liuyang.employeeId());
        assertThat(opened.status()).as("nobody has looked at it").isEqualTo(CaseStatus.NEW);
        assertThat(office.notices.unseenBy(liuyang.employeeId()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.HANDED_OVER);
        assertThat(office.intake.outbox.typesFor("shouhou.events")).contains("shouhou.case.assigned");
    }

    @Test
    void who_has_left_gets_nothing_and_the_mail_is_a_case_all_the_same() {
        keep.add(wanted("全部", new Conditions(null, null, false, null), liuyang));
        var left = office.employees.byId(liuyang.employeeId()).orElseThrow();
        left.describe("刘洋", null, left.department(), left.roles(), false);

        assertThat(office.newCase().assigneeId()).isNull();
    }

    @Test
    void a_later_mail_to_the_case_changes_nothing() {
        ServiceCase opened = office.newCase();
        keep.add(wanted("全部", new Conditions(null, null, false, null), liuyang));
        office.intake.receives(
                TestMail.from("li@customer.example").subject("Re: 3号泵轴承异响").text("?"));
        assertThat(opened.assigneeId()).isNull();
    }

    @Test
    void a_dry_run_tells_what_would_be_and_changes_nothing() {
        keep.add(wanted("全部", new Conditions(null, null, false, null), office.wangfang));

        var trial = keep.dryRun(
                null,
                new KeepAssignmentRules.Wanted(
                        "华东", 5, new Conditions(1L, null, false, null), liuyang.employeeId(), true));

        assertThat(trial).hasSize(1);
        assertThat(trial.get(0).assignee()).isEqualTo("刘洋");
        assertThat(trial.get(0).rule()).isEqualTo("华东");
        assertThat(keep.list()).hasSize(1);
        var kept = keep.list().get(0);
        assertThat(keep.dryRun(kept.id(), wanted("全部", new Conditions(2L, null, false, null), liuyang))
                        .get(0)
                        .rule())
                .as("it stands for the one that is kept")
                .isNull();
    }

    @Test
    void only_who_may_hold_cases_is_given_any_and_a_lost_update_is_told() {
        assertThatThrownBy(() -> keep.add(wanted("x", new Conditions(null, null, false, null), office.chenjie)))
                .hasMessageStartingWith("case.assignee.unable");
        keep.add(wanted("x", new Conditions(null, null, false, null), liuyang));
        var kept = keep.list().get(0);
        keep.change(kept.id(), kept.version(), wanted("y", new Conditions(null, null, true, null), liuyang));
        assertThat(office.lastAction()).isEqualTo("rule.changed");
        assertThatThrownBy(() -> keep.change(kept.id(), kept.version() + 1, kept.rule()))
                .hasMessageStartingWith("changed-meanwhile");
    }
}
