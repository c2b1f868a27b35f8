package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.servicecase.ServiceCase.Dismissal;

/** Assigning, noting, resolving, closing, reopening, dismissing. */
class HoldAndSettleTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();
    private final CaseNumber number = serviceCase.number();

    @Test
    void a_clerk_takes_a_case_and_holds_it() {
        office.assignCase.assign(new AssignCase.Command(number, serviceCase.version(), office.wangfang.employeeId()));

        assertThat(serviceCase.assigneeId()).isEqualTo(office.wangfang.employeeId());
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(office.lastAction()).isEqualTo("case.assigned");
        assertThat(office.lastActor()).isEqualTo("wangfang");
        assertThat(office.intake.outbox.typesFor("shouhou.events")).endsWith("shouhou.case.assigned");
        assertThat(office.intake.signals.given()).endsWith("case " + serviceCase.id());
    }

    @Test
    void nobody_can_hold_a_case_who_may_not_handle_cases_or_has_left() {
        var left = office.employees.byLoginName("wangfang").orElseThrow();
        left.describe("王芳", null, left.department(), Set.of("CLERK"), false);

        refused("case.assignee.unable", assign(office.chenjie.employeeId()));
        refused("case.assignee.unable", assign(left.id()));
        refused("case.assignee.unable", assign(987654321L));
        assertThat(serviceCase.assigneeId()).isNull();
    }

    @Test
    void work_on_a_case_that_changed_meanwhile_is_refused() {
        long seen = serviceCase.version();
        office.intake.cases.changedMeanwhile(serviceCase);

        refused(
                "case.changed",
                () -> office.assignCase.assign(new AssignCase.Command(number, seen, office.wangfang.employeeId())));
        refused(
                "case.changed",
                () -> office.sendMail.send(new SendMail.Command(number, seen, office.reply(serviceCase, "好"))));
        refused(
                "case.changed",
                () -> office.resolveCase.resolve(
                        new ResolveCase.Command(number, seen, new Resolution(FaultCause.NO_FAULT, "", "好"))));
        refused(
                "case.changed",
                () -> office.dismissCase.dismiss(new DismissCase.Command(number, seen, Dismissal.SPAM)));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.NEW);
    }

    @Test
    void a_number_nobody_drew_is_no_case() {
        refused("case.unknown", () -> office.closeCase.close(new CloseCase.Command(CaseNumber.of(2026, 999), 0)));
    }

    @Test
    void nobody_signed_in_does_nothing() {
        office.acting.nobody();

        refused("not-signed-in", () -> office.addNote.add(new AddNote.Command(number, "客户很急")));
        assertThat(office.notes.ofCase(serviceCase.id())).isEmpty();
    }

    @Test
    void a_note_stays_in_the_house() {
        int leaving = office.intake.outbox.waiting().size();

        office.addNote.add(new AddNote.Command(number, "客户很急"));

        assertThat(office.notes.ofCase(serviceCase.id())).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("客户很急");
            assertThat(note.authorId()).isEqualTo(office.wangfang.employeeId());
        });
        assertThat(office.intake.outbox.waiting()).hasSize(leaving);
        assertThat(office.lastAction()).isEqualTo("case.noted");
    }

    @Test
    void a_case_is_resolved_closed_and_taken_up_again() {
        office.resolveCase.resolve(new ResolveCase.Command(
                number, serviceCase.version(), new Resolution(FaultCause.NO_FAULT, "", "已更换轴承")));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(serviceCase.resolution().orElseThrow().remedy()).isEqualTo("已更换轴承");

        office.closeCase.close(new CloseCase.Command(number, serviceCase.version()));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.CLOSED);

        office.reopenCase.reopen(new ReopenCase.Command(number, serviceCase.version(), "异响再次出现"));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(office.intake.audit.actions()).endsWith("case.resolved", "case.closed", "case.reopened");
        assertThat(office.intake.outbox.typesFor("shouhou.events"))
                .endsWith("shouhou.case.resolved", "shouhou.case.closed", "shouhou.case.reopened");
    }

    @Test
    void a_case_with_an_open_question_cannot_be_resolved() {
        office.referred(serviceCase, Office.TECHNICAL);

        refused(
                "case.has-open-work",
                () -> office.resolveCase.resolve(new ResolveCase.Command(
                        number, serviceCase.version(), new Resolution(FaultCause.NO_FAULT, "", "已解决"))));
    }

    @Test
    void a_spam_case_is_closed_and_its_mails_count_as_spam() {
        office.dismissCase.dismiss(new DismissCase.Command(number, serviceCase.version(), Dismissal.SPAM));

        assertThat(serviceCase.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(serviceCase.closeReason()).isEqualTo("spam");
        assertThat(office.intake.register.ofCase(serviceCase.id()).get(0).status())
                .isEqualTo(CorrespondenceStatus.SPAM);
        assertThat(office.intake.ledger()).containsOnlyKeys(Outcome.SPAM);
    }

    @Test
    void the_mail_of_a_double_stays_what_it_was() {
        office.dismissCase.dismiss(new DismissCase.Command(number, serviceCase.version(), Dismissal.DUPLICATE));

        assertThat(serviceCase.closeReason()).isEqualTo("duplicate");
        assertThat(office.intake.ledger()).containsOnlyKeys(Outcome.OPENED_CASE);
    }

    private ThrowingCallable assign(long assignee) {
        return () -> office.assignCase.assign(new AssignCase.Command(number, serviceCase.version(), assignee));
    }

    static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }
}
