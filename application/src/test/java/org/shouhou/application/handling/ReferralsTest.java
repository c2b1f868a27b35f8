package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.handling.HoldAndSettleTest.refused;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.ServiceCase;

/** Passing a case to a department and taking the answer in the portal. */
class ReferralsTest {

    private static final String REQUESTS = "shouhou.technical.requests";

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();

    @Test
    void a_department_with_a_system_is_asked_there() {
        Referral referral = office.referred(serviceCase, Office.TECHNICAL);

        assertThat(referral.status()).isEqualTo(ReferralStatus.SENT);
        assertThat(referral.sentBy()).isEqualTo(office.wangfang.employeeId());
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
        assertThat(serviceCase.disposition()).isEqualTo(Disposition.DEPARTMENT_ANSWER);
        Outbox.Message asked = office.intake.outbox.waiting().stream()
                .filter(message -> message.destination().equals(REQUESTS))
                .findFirst()
                .orElseThrow();
        assertThat(asked.type()).isEqualTo("shouhou.referral.requested");
        assertThat(asked.correlation()).contains(String.valueOf(referral.id()));
        assertThat(office.intake.outbox.typesFor("shouhou.events")).endsWith("shouhou.case.referred");
        assertThat(office.lastAction()).isEqualTo("case.referred");
    }

    @Test
    void a_department_without_a_system_finds_the_question_in_the_portal_only() {
        office.referred(serviceCase, Office.SALES);

        assertThat(office.intake.outbox.typesFor("shouhou.sales.requests")).isEmpty();
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
    }

    @Test
    void who_takes_no_questions_or_is_out_of_use_cannot_be_asked() {
        var quality = office.departments.byCode(Office.QUALITY).orElseThrow();
        quality.describe("品管中心", "Quality Centre", true, true, false);

        refused("referral.department.unavailable", () -> office.referred(serviceCase, DepartmentCode.SERVICE_OFFICE));
        refused("referral.department.unavailable", () -> office.referred(serviceCase, Office.QUALITY));
        refused("referral.department.unavailable", () -> office.referred(serviceCase, new DepartmentCode("NOWHERE")));
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void a_question_due_in_the_past_changes_nothing() {
        refused(
                "referral.due.past",
                () -> office.referToDepartment.refer(new ReferToDepartment.Command(
                        serviceCase.number(),
                        serviceCase.version(),
                        Office.TECHNICAL,
                        "请确认轴承型号。",
                        office.intake.clock.instant().minus(Duration.ofDays(1)))));
        assertThat(serviceCase.openWorkItems()).isZero();
        assertThat(office.referrals.ofCase(serviceCase.id())).isEmpty();
    }

    @Test
    void a_department_answers_its_own_question_and_the_case_goes_on() {
        Referral referral = office.referred(serviceCase, Office.TECHNICAL);
        office.acting.now(office.chenjie);

        office.answerReferral.answer(new AnswerReferral.Command(referral.id(), "6308-2RS"));

        assertThat(referral.status()).isEqualTo(ReferralStatus.ANSWERED);
        assertThat(referral.answer()).isEqualTo("6308-2RS");
        assertThat(referral.answeredBy()).isEqualTo("陈杰");
        assertThat(serviceCase.openWorkItems()).isZero();
        assertThat(office.lastAction()).isEqualTo("case.referral-ended");
        assertThat(office.lastActor()).isEqualTo("chenjie");
        assertThat(office.intake.outbox.typesFor("shouhou.events")).endsWith("shouhou.case.referral-ended");
        assertThat(office.intake.signals.given()).endsWith("case " + serviceCase.id());
    }

    @Test
    void a_department_that_is_not_concerned_says_so_with_a_reason() {
        Referral referral = office.referred(serviceCase, Office.TECHNICAL);
        office.acting.now(office.chenjie);

        refused(
                "referral.reason.missing",
                () -> office.declineReferral.decline(new DeclineReferral.Command(referral.id(), " ")));
        office.declineReferral.decline(new DeclineReferral.Command(referral.id(), "属采购件，请转采购部"));

        assertThat(referral.status()).isEqualTo(ReferralStatus.DECLINED);
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void another_departments_question_is_none_of_ones_business() {
        Referral referral = office.referred(serviceCase, Office.TECHNICAL);
        office.acting.now(office.sunli);

        refused(
                "not-permitted",
                () -> office.answerReferral.answer(new AnswerReferral.Command(referral.id(), "6308-2RS")));
        refused(
                "not-permitted",
                () -> office.declineReferral.decline(new DeclineReferral.Command(referral.id(), "不是我们的")));
        assertThat(referral.status()).isEqualTo(ReferralStatus.SENT);
    }

    @Test
    void a_question_is_answered_once() {
        Referral referral = office.referred(serviceCase, Office.TECHNICAL);
        office.acting.now(office.chenjie);
        office.answerReferral.answer(new AnswerReferral.Command(referral.id(), "6308-2RS"));

        refused("referral.over", () -> office.answerReferral.answer(new AnswerReferral.Command(referral.id(), "6309")));
        assertThat(referral.answer()).isEqualTo("6308-2RS");
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void a_question_taken_back_is_taken_back_from_the_departments_system_too() {
        Referral referral = office.referred(serviceCase, Office.TECHNICAL);

        office.withdrawReferral.withdraw(new WithdrawReferral.Command(referral.id(), "客户已自行解决"));

        assertThat(referral.status()).isEqualTo(ReferralStatus.WITHDRAWN);
        assertThat(serviceCase.openWorkItems()).isZero();
        assertThat(office.intake.outbox.typesFor(REQUESTS))
                .containsExactly("shouhou.referral.requested", "shouhou.referral.withdrawn");
    }

    @Test
    void where_there_is_no_system_nothing_is_sent_when_a_question_is_taken_back() {
        Referral referral = office.referred(serviceCase, Office.SALES);

        office.withdrawReferral.withdraw(new WithdrawReferral.Command(referral.id(), "客户已自行解决"));

        assertThat(office.intake.outbox.typesFor("shouhou.sales.requests")).isEmpty();
    }

    @Test
    void a_question_nobody_asked_cannot_be_answered() {
        refused(
                "referral.unknown",
                () -> office.answerReferral.answer(new AnswerReferral.Command(987654321L, "6308-2RS")));
    }
}
