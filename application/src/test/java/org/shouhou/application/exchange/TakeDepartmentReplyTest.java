package org.shouhou.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhou.application.exchange.TakeDepartmentReply.Reply;
import org.shouhou.application.handling.Office;
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
        take(reply("m1", TakeDepartmentReply.ACKNOWLEDGED, Office.TECHNICAL, null));

        assertThat(referral.status()).isEqualTo(ReferralStatus.ACKNOWLEDGED);
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
        assertThat(office.lastAction()).isEqualTo("case.referral-acknowledged");
    }

    @Test
    void an_acknowledgement_after_the_answer_is_ignored() {
        take(answer("m1", "6308-2RS"));

        take(reply("m2", TakeDepartmentReply.ACKNOWLEDGED, Office.TECHNICAL, null));

        assertThat(referral.status()).isEqualTo(ReferralStatus.ANSWERED);
    }

    @Test
    void a_declined_question_is_open_no_more() {
        take(reply("m1", TakeDepartmentReply.DECLINED, Office.TECHNICAL, "属采购件"));

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
        take(new Reply("m1", TakeDepartmentReply.ANSWERED, Office.TECHNICAL, referral.id(), "6308-2RS", null));

        assertThat(referral.answeredBy()).isEqualTo("TECHNICAL");
    }

    @Test
    void a_reply_from_a_department_that_was_not_asked_is_rejected() {
        rejected("referral.another-departments", reply("m1", TakeDepartmentReply.ANSWERED, Office.QUALITY, "6308-2RS"));

        assertThat(referral.status()).isEqualTo(ReferralStatus.SENT);
    }

    @Test
    void what_can_never_be_used_is_rejected_with_its_reason() {
        rejected("reply.type.unknown", reply("m1", "shouhou.referral.sung", Office.TECHNICAL, "啦"));
        rejected("reply.type.unknown", reply("m2", null, Office.TECHNICAL, "啦"));
        rejected("referral.answer.missing", answer("m3", " "));
        rejected("reply.id.missing", answer(" ", "6308-2RS"));
        rejected("reply.id.missing", answer(null, "6308-2RS"));
        rejected(
                "referral.unknown",
                new Reply("m4", TakeDepartmentReply.ANSWERED, Office.TECHNICAL, 987654321L, "6308-2RS", null));
    }

    @Test
    void a_second_answer_is_rejected_and_the_first_stands() {
        take(answer(UUID.randomUUID().toString(), "6308-2RS"));

        rejected("referral.over", answer(UUID.randomUUID().toString(), "6309"));

        assertThat(referral.answer()).isEqualTo("6308-2RS");
    }

    private Reply answer(String messageId, String text) {
        return reply(messageId, TakeDepartmentReply.ANSWERED, Office.TECHNICAL, text);
    }

    private Reply reply(String messageId, String type, DepartmentCode sender, String text) {
        return new Reply(messageId, type, sender, referral.id(), text, "陈杰");
    }

    private boolean take(Reply reply) {
        return office.takeDepartmentReply.take(reply);
    }

    private void rejected(String reason, Reply reply) {
        assertThatThrownBy(() -> take(reply))
                .isInstanceOfSatisfying(ReplyRejected.class, rejection -> assertThat(rejection.reason())
                        .isEqualTo(reason));
    }
}
