package org.shouhou.application.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouhou.application.handling.HoldAndSettleTest.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.MailReader;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.ChosenFile;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Deadline;
import org.shouhou.domain.servicecase.ServiceCase;

class SendMailTest {

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

        assertThat(sent(id).answer()).isTrue();
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
    void what_goes_to_others_only_meets_no_clock() {
        ServiceCase serviceCase = office.newCase();

        Correspondence mail = sent(send(
                serviceCase, draft(MailKind.REPLY, request(serviceCase).id(), "wang@another.example", "请看下面的来信。")));

        assertThat(mail.answer()).isFalse();
        assertThat(serviceCase.firstReply().metAt()).isNull();
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(office.lastAction()).isEqualTo("case.mail-written");
    }

    @Test
    void where_nobody_but_an_address_of_ours_wrote_whoever_is_written_to_is_the_customer() {
        office.intake.mailboxes.add(
                new Mailbox(new EmailAddress("service@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE));
        ServiceCase serviceCase = office.intake.caseOf(office.intake.receives(
                TestMail.from("service@example.com").subject("转来的信").text("李雷要求尽快答复。")));

        Correspondence mail = sent(
                send(serviceCase, draft(MailKind.REPLY, request(serviceCase).id(), "li@customer.example", "请清洗阀芯。")));

        assertThat(mail.answer()).isTrue();
        assertThat(serviceCase.firstReply().metAt()).isNotNull();
    }

    @Test
    void a_forward_carries_the_mail_and_its_files_answers_nobody_and_needs_no_words() {
        Delivery request = office.intake.receives(TestMail.from("李雷 <li@customer.example>")
                .subject("3号泵轴承异响")
                .text("请尽快答复。")
                .attached("照片.txt", "text/plain", "bytes"));
        ServiceCase serviceCase = office.intake.caseOf(request);
        long original = office.intake.entry(request).id();

        Correspondence mail = sent(send(
                serviceCase,
                draft(MailKind.FORWARD, original, "li@customer.example", "", ChosenFile.ofEntry(original, 0))));

        assertThat(mail.answer()).isFalse();
        assertThat(serviceCase.firstReply().metAt()).isNull();
        assertThat(mail.attachments()).extracting(Attachment::fileName).containsExactly("照片.txt");
        MailReader.ParsedMail read = office.intake.asRead(mail);
        assertThat(read.subject()).isEqualTo("Fwd: [SH2026-000001] 轴承异响");
        assertThat(read.answered()).isEmpty();
        assertThat(read.text()).startsWith("---------- 转发的邮件 ----------\n发件人：李雷 <li@customer.example>");
        assertThat(mail.text()).isEqualTo(read.text());
    }

    @Test
    void what_was_shown_is_what_is_sent_and_what_the_register_keeps() {
        ServiceCase serviceCase = office.newCase();
        var shown = new MailDraft(
                MailKind.REPLY_ALL,
                request(serviceCase).id(),
                "li@customer.example",
                "Han <han@customer.example>; boss@customer.example",
                "轴承\r\nBcc:\u0000 x@y.example",
                "您\u0000好。",
                "王芳\n用户服务室",
                true,
                List.of());

        Correspondence mail = sent(send(serviceCase, shown));

        MailReader.ParsedMail read = office.intake.asRead(mail);
        assertThat(mail.toAddresses()).isEqualTo("li@customer.example");
        assertThat(mail.ccAddresses()).isEqualTo("han@customer.example, boss@customer.example");
        assertThat(read.to()).isEqualTo("李雷 <li@customer.example>");
        assertThat(mail.subject()).isEqualTo("Re: [SH2026-000001] 轴承 Bcc: x@y.example");
        assertThat(mail.text())
                .isEqualTo("您好。\n\n王芳\n用户服务室\n\n2026-03-02 09:00，李雷 <li@customer.example> 写道：\n> 请尽快答复。");
        assertThat(read.text()).isEqualTo(mail.text());
    }

    @Test
    void nobody_writes_to_ourselves_and_nothing_is_written_then() {
        office.intake.mailboxes.add(
                new Mailbox(new EmailAddress("parts@example.com"), "配件", DepartmentCode.SERVICE_OFFICE));
        ServiceCase serviceCase = office.newCase();
        int before = office.intake.register.all().size();

        refused(
                "recipients.own",
                () -> send(serviceCase, draft(MailKind.NEW, null, "li@customer.example, Parts@Example.com", "您好")));

        assertThat(office.intake.register.all()).hasSize(before);
        assertThat(serviceCase.firstReply().metAt()).isNull();
    }

    @Test
    void a_new_mail_to_the_customer_answers_them_and_threads_nowhere() {
        ServiceCase serviceCase = office.newCase();

        Correspondence mail = sent(send(serviceCase, draft(MailKind.NEW, null, "li@customer.example", "另有一事")));

        assertThat(mail.answer()).isTrue();
        assertThat(office.intake.asRead(mail).answered()).isEmpty();
        assertThat(office.intake.asRead(mail).subject()).isEqualTo("[SH2026-000001] 轴承异响");
        assertThat(serviceCase.firstReply().metAt()).isNotNull();
    }

    @Test
    void the_mail_that_is_answered_is_the_nearest_also_where_it_is_not_the_latest() {
        ServiceCase serviceCase = office.newCase();
        Correspondence first = request(serviceCase);
        office.intake.receives(TestMail.from("li@customer.example")
                .subject("再问")
                .answering(first.messageId().value()));

        Correspondence mail = sent(send(serviceCase, draft(MailKind.REPLY, first.id(), "li@customer.example", "答第一封")));

        assertThat(office.intake.asRead(mail).answered()).endsWith(first.messageId());
    }

    @Test
    void a_mail_of_another_case_cannot_be_quoted_nor_its_files_be_sent() {
        Delivery secret = office.intake.receives(
                TestMail.from("han@other.example").subject("机密").text("机密").attached("机密.txt", "text/plain", "secret"));
        long anothers = office.intake.entry(secret).id();
        ServiceCase serviceCase = office.newCase();

        refused(
                "correspondence.unknown",
                () -> send(serviceCase, draft(MailKind.FORWARD, anothers, "li@customer.example", "看")));
        refused(
                "mail.file.unknown",
                () -> send(
                        serviceCase,
                        draft(MailKind.NEW, null, "li@customer.example", "看", ChosenFile.ofEntry(anothers, 0))));
    }

    @Test
    void more_than_may_go_with_one_mail_is_refused_with_both_sizes() {
        var office = new Office();
        Delivery request = office.intake.receives(TestMail.from("li@customer.example")
                .subject("大")
                .attached("a.bin", "application/octet-stream", "x".repeat(700_000)));
        ServiceCase serviceCase = office.intake.caseOf(request);
        long entry = office.intake.entry(request).id();
        var second = office.intake.receives(TestMail.from("li@customer.example")
                .subject(serviceCase.number().tag())
                .attached("b.bin", "application/octet-stream", "x".repeat(700_000)));
        long other = office.intake.entry(second).id();

        assertThatThrownBy(() -> office.sendMail.send(new SendMail.Command(
                        serviceCase.number(),
                        serviceCase.version(),
                        draft(
                                MailKind.NEW,
                                null,
                                "li@customer.example",
                                "见附件",
                                ChosenFile.ofEntry(entry, 0),
                                ChosenFile.ofEntry(other, 0)))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("mail.files.too-large");
                    assertThat(broken.data()).containsExactly("1.4 MB", "976 KB");
                });
    }

    @Test
    void whom_nobody_can_write_to_is_refused_before_anything_is_done() {
        ServiceCase serviceCase = office.newCase();
        refused("recipients.malformed", () -> send(serviceCase, draft(MailKind.NEW, null, "李雷", "您好")));
        refused("recipients.missing", () -> send(serviceCase, draft(MailKind.NEW, null, "", "您好")));
        refused(
                "mail.original.missing",
                () -> send(serviceCase, draft(MailKind.REPLY, null, "li@customer.example", "您好")));
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.NEW);
    }

    private long answer(ServiceCase serviceCase, String text) {
        return office.answer(serviceCase, text);
    }

    private long send(ServiceCase serviceCase, MailDraft draft) {
        return office.sendMail.send(new SendMail.Command(serviceCase.number(), serviceCase.version(), draft));
    }

    private Correspondence sent(long id) {
        return office.intake.register.byId(id).orElseThrow();
    }

    private Correspondence request(ServiceCase serviceCase) {
        return office.intake.register.ofCase(serviceCase.id()).get(0);
    }

    private static MailDraft draft(MailKind kind, Long entry, String to, String text, ChosenFile... files) {
        return new MailDraft(kind, entry, to, "", "轴承异响", text, "", true, List.of(files));
    }

    private static Correspondence last(List<Correspondence> entries) {
        return entries.get(entries.size() - 1);
    }
}
