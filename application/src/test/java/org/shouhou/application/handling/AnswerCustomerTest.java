package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.handling.HoldAndSettleTest.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailReader;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Deadline;
import org.shouhou.domain.servicecase.ServiceCase;

class AnswerCustomerTest {

    private final Office office = new Office();

    @Test
    void the_answer_goes_to_the_customer_threaded_and_tagged_and_meets_the_clock() {
        Delivery request = office.intake.receives(TestMail.from("李雷 <li@customer.example>")
                .subject("3号泵轴承异响")
                .messageId("request@customer.example")
                .text("请尽快答复。"));
        ServiceCase serviceCase = office.intake.caseOf(request);
        MessageId receipt = office.intake.writtenIn(serviceCase).get(0).messageId();
        office.intake.clock.pass(Duration.ofHours(3));

        long id = answer(serviceCase, "您好，请先检查润滑。");

        Correspondence entry = office.intake.register.byId(id).orElseThrow();
        assertThat(entry.authorId()).isEqualTo(office.wangfang.employeeId());
        assertThat(entry.automatic()).isFalse();
        MailReader.ParsedMail mail = office.intake.asRead(entry);
        assertThat(mail.to()).contains("li@customer.example");
        assertThat(mail.subject()).isEqualTo("Re: [SH2026-000001] 3号泵轴承异响");
        assertThat(mail.text()).isEqualTo("您好，请先检查润滑。");
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.answered()).containsExactly(receipt, new MessageId("request@customer.example"));
        assertThat(serviceCase.firstReply().state(office.intake.clock.instant()))
                .isEqualTo(Deadline.State.MET);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(office.intake.outbox.waiting().stream().flatMap(message -> message.correspondenceId().stream()))
                .contains(id);
        assertThat(office.lastAction()).isEqualTo("case.answered");
    }

    @Test
    void a_reply_to_our_answer_joins_the_case() {
        ServiceCase serviceCase = office.newCase();
        long id = answer(serviceCase, "请先检查润滑。");

        Delivery reply = office.intake.receives(TestMail.from("li@customer.example")
                .subject("好了")
                .answering(office.intake
                        .register
                        .byId(id)
                        .orElseThrow()
                        .messageId()
                        .value()));

        assertThat(reply.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(office.intake.caseOf(reply)).isSameAs(serviceCase);
    }

    @Test
    void who_was_answered_takes_part_and_may_write_the_number_only() {
        ServiceCase serviceCase = office.newCase();
        answer(serviceCase, "请先检查润滑。");

        Delivery byNumber = office.intake.receives(TestMail.from("li@customer.example")
                .subject("re: " + serviceCase.number().tag()));

        assertThat(byNumber.outcome()).isEqualTo(Outcome.JOINED_CASE);
    }

    @Test
    void a_long_conversation_names_its_latest_messages_only() {
        ServiceCase serviceCase = office.newCase();
        for (int i = 0; i < 30; i++) {
            answer(serviceCase, "第" + i + "次");
        }

        Correspondence last = last(office.intake.writtenIn(serviceCase));

        assertThat(office.intake.asRead(last).answered()).hasSize(20);
    }

    @Test
    void an_empty_answer_is_refused_and_stops_no_clock() {
        ServiceCase serviceCase = office.newCase();

        refused("answer.text.missing", () -> answer(serviceCase, "  "));

        assertThat(serviceCase.firstReply().metAt()).isNull();
    }

    @Test
    void who_has_no_address_cannot_be_answered_by_mail() {
        Delivery nameless = office.intake.receives(TestMail.from("undisclosed").subject("无名"));
        ServiceCase serviceCase = office.intake.caseOf(nameless);

        refused("case.no-address", () -> answer(serviceCase, "您好"));

        assertThat(serviceCase.status()).isEqualTo(CaseStatus.NEW);
        assertThat(serviceCase.firstReply().metAt()).isNull();
    }

    private long answer(ServiceCase serviceCase, String text) {
        return office.answerCustomer.answer(
                new AnswerCustomer.Command(serviceCase.number(), serviceCase.version(), text));
    }

    private static Correspondence last(List<Correspondence> entries) {
        return entries.get(entries.size() - 1);
    }
}
