package org.shouhou.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.application.port.DepartmentReply.Kind;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.ServiceCase;

class TakeDepartmentReplyTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();
    private final Referral referral = office.referred(serviceCase, Office.TECHNICAL);

    @Test
    void an_answer_stands_in_the_case_as_if_it_came_through_the_portal() {
        assertThat(take(answer("m1", "6308-2RS"))).isTrue();

        assertThat(referral.status()).isEqualTo(ReferralStatus.ANSWERED);
        assertThat(referral.answer()).isEqualTo("6308-2RS");
        assertThat(referral.answeredBy()).isEqualTo("陈杰");
        assertThat(serviceCase.openWorkItems()).isZero();
        assertThat(office.lastAction()).isEqualTo("case.referral-ended");
        assertThat(office.lastActor()).isEqualTo("jms:technical");
        assertThat(office.intake.outbox.typesFor("shouhou.events")).endsWith("shouhou.case.referral-ended");
        assertThat(office.intake.signals.given()).endsWith("case " + serviceCase.id());
    }

    @Test
    void an_acknowledgement_is_shown_and_ends_nothing() {
        take(reply("m1", Kind.ACKNOWLEDGED, Office.TECHNICAL, null));

        assertThat(referral.status()).isEqualTo(ReferralStatus.ACKNOWLEDGED);
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
        assertThat(office.lastAction()).isEqualTo("case.referral-acknowledged");
    }

    @Test
    void an_acknowledgement_after_the_answer_is_ignored() {
        take(answer("m1", "6308-2RS"));

        take(reply("m2", Kind.ACKNOWLEDGED, Office.TECHNICAL, null));

        assertThat(referral.status()).isEqualTo(ReferralStatus.ANSWERED);
    }

    @Test
    void a_declined_question_is_open_no_more() {
        take(reply("m1", Kind.DECLINED, Office.TECHNICAL, "属采购件"));

        assertThat(referral.status()).isEqualTo(ReferralStatus.DECLINED);
        assertThat(serviceCase.openWorkItems()).isZero();
    }

    @Test
    void the_same_message_again_has_no_effect_and_is_no_error() {
        take(answer("m1", "6308-2RS"));
        int told = office.intake.audit.entries().size();

        assertThat(take(answer("m1", "6308-2RS"))).isFalse();

        assertThat(serviceCase.openWorkItems()).isZero();
        assertThat(office.intake.audit.entries()).hasSize(told);
    }

    @Test
    void a_department_that_names_nobody_answers_as_a_whole() {
        take(new DepartmentReply("m1", "/plm", Kind.ANSWERED, Office.TECHNICAL, referral.id(), "6308-2RS", null));

        assertThat(referral.answeredBy()).isEqualTo("TECHNICAL");
    }

    @Test
    void a_reply_from_a_department_that_was_not_asked_is_rejected() {
        rejected("reply.referral.another-departments", reply("m1", Kind.ANSWERED, Office.QUALITY, "6308-2RS"));

        assertThat(referral.status()).isEqualTo(ReferralStatus.SENT);
    }

    @Test
    void what_can_never_be_used_is_rejected_with_its_reason() {
        rejected("referral.answer.missing", answer("m1", " "));
        rejected("reply.sender.unknown", reply("m2", Kind.ANSWERED, new DepartmentCode("CANTEEN"), "6308-2RS"));
        rejected(
                "reply.referral.unknown",
                new DepartmentReply("m3", "/plm", Kind.ANSWERED, Office.TECHNICAL, 987654321L, "6308-2RS", null));
    }

    @Test
    void a_message_without_an_identity_is_no_reply() {
        assertThatThrownBy(() -> answer(" ", "6308-2RS")).hasMessage("reply.id.missing");
        assertThatThrownBy(() -> answer(null, "6308-2RS")).hasMessage("reply.id.missing");
    }

    @Test
    void another_departments_message_of_the_same_id_keeps_nobody_out() {
        rejected("reply.referral.another-departments", reply("m1", Kind.ANSWERED, Office.QUALITY, "6309"));

        assertThat(take(answer("m1", "6308-2RS"))).isTrue();
    }

    @Test
    void a_second_answer_is_rejected_and_the_first_stands() {
        take(answer(UUID.randomUUID().toString(), "6308-2RS"));

        rejected("referral.over", answer(UUID.randomUUID().toString(), "6309"));

        assertThat(referral.answer()).isEqualTo("6308-2RS");
    }

    private DepartmentReply answer(String messageId, String text) {
        return reply(messageId, Kind.ANSWERED, Office.TECHNICAL, text);
    }

    private DepartmentReply reply(String messageId, Kind kind, DepartmentCode sender, String text) {
        return new DepartmentReply(messageId, "/plm", kind, sender, referral.id(), text, "陈杰");
    }

    private boolean take(DepartmentReply reply) {
        return office.takeDepartmentReply.take(reply);
    }

    private void rejected(String reason, DepartmentReply reply) {
        assertThatThrownBy(() -> take(reply))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(reason));
    }
}
