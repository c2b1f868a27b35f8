package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.TestMail;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.notice.NoticeKind;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Mailbox;
import org.shouhou.domain.scan.ScanSource;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

class ReadNextDeliveryTest {

    private static final String LI = "李雷 <li@customer.example>";

    private final Intake intake = new Intake();

    @Test
    void where_nothing_waits_nothing_is_read() {
        assertThat(intake.readOnce()).isEmpty();
    }

    @Test
    void arrivals_are_read_in_the_order_they_came() {
        Delivery first = intake.arrives(TestMail.from(LI).subject("一"));
        Delivery second = intake.arrives(TestMail.from(LI).subject("二"));

        assertThat(intake.readOnce()).contains(first.id());
        assertThat(intake.readOnce()).contains(second.id());
        assertThat(intake.readOnce()).isEmpty();
    }

    @Test
    void the_clock_runs_from_the_arrival_not_from_the_reading() {
        Instant arrival = intake.clock.instant();
        Delivery delivery = intake.arrives(TestMail.from(LI).subject("轴承异响"));
        intake.clock.pass(Duration.ofHours(3));

        intake.readAll();

        ServiceCase opened = intake.caseOf(delivery);
        assertThat(opened.occurredAt()).isEqualTo(arrival);
        assertThat(opened.firstReply().dueAt()).isEqualTo(arrival.plus(Duration.ofHours(24)));
        assertThat(opened.recordedAt()).isAfter(arrival);
    }

    @Test
    void what_the_office_s_scanner_sends_is_a_scan_and_no_case() {
        Delivery delivery = intake.receives(TestMail.from("MFP <scanner@office.example>")
                .subject("Message from KM_C364e")
                .attached("SKM_1.pdf", "application/octet-stream", "%PDF-1.7 ..."));

        assertThat(delivery.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(intake.scans.fileToTakeApart(intake.clock.instant())).hasValueSatisfying(it -> {
            assertThat(it.fileName()).isEqualTo("SKM_1.pdf");
            assertThat(it.source()).isEqualTo(ScanSource.MAIL);
            assertThat(it.broughtBy()).isEqualTo("scanner@office.example");
        });
    }

    @Test
    void what_it_sends_without_a_scan_or_another_sends_with_one_is_a_mail() {
        assertThat(intake.receives(TestMail.from("scanner@office.example").subject("Toner"))
                        .outcome())
                .isEqualTo(Outcome.OPENED_CASE);
        assertThat(intake.receives(TestMail.from(LI).subject("函").attached("a.pdf", "application/pdf", "%PDF-1.7"))
                        .outcome())
                .isEqualTo(Outcome.OPENED_CASE);
        assertThat(intake.scans.fileToTakeApart(intake.clock.instant())).isEmpty();
    }

    @Test
    void without_an_address_to_write_from_the_case_is_there_and_nothing_is_written() {
        intake.sender.exists = false;

        Delivery delivery = intake.receives(TestMail.from(LI).subject("轴承异响"));

        assertThat(delivery.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(intake.writtenIn(intake.caseOf(delivery))).isEmpty();
    }

    @Test
    void a_sender_of_many_mails_is_told_once_an_hour() {
        Delivery first = intake.receives(TestMail.from(LI).subject("一"));
        Delivery second = intake.receives(TestMail.from(LI).subject("二"));
        Delivery another = intake.receives(TestMail.from("han@customer.example").subject("三"));
        intake.clock.pass(Duration.ofHours(1));
        Delivery later = intake.receives(TestMail.from(LI).subject("四"));

        assertThat(intake.writtenIn(intake.caseOf(first))).hasSize(1);
        assertThat(intake.writtenIn(intake.caseOf(second))).isEmpty();
        assertThat(intake.writtenIn(intake.caseOf(another))).hasSize(1);
        assertThat(intake.writtenIn(intake.caseOf(later))).hasSize(1);
    }

    @Test
    void a_mail_from_our_own_address_opens_a_case_but_we_do_not_write_to_ourselves() {
        intake.mailboxes.add(
                new Mailbox(new EmailAddress("service@example.com"), "用户服务室", DepartmentCode.SERVICE_OFFICE));

        Delivery delivery = intake.receives(TestMail.from("service@example.com").subject("代用户转告"));

        assertThat(delivery.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(intake.writtenIn(intake.caseOf(delivery))).isEmpty();
    }

    @Test
    void the_year_of_the_number_is_the_companys() {
        intake.clock.set(Instant.parse("2026-12-31T16:30:00Z"));

        Delivery delivery = intake.receives(TestMail.from(LI).subject("新年"));

        assertThat(intake.caseOf(delivery).number()).isEqualTo(CaseNumber.of(2027, 1));
    }

    @Test
    void files_are_kept_beside_the_words() throws IOException {
        Delivery delivery = intake.receives(
                TestMail.from(LI).subject("照片").text("见附件").attached("照片.jpg", "image/jpeg", "bits of a picture"));

        Correspondence entry = intake.entry(delivery);
        assertThat(entry.text()).isEqualTo("见附件");
        assertThat(entry.rawDocumentId()).isEqualTo(delivery.rawDocumentId());
        Attachment picture = entry.attachments().get(0);
        assertThat(picture.fileName()).isEqualTo("照片.jpg");
        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        try (InputStream bytes = intake.documents.open(picture.documentId())) {
            assertThat(bytes).hasContent("bits of a picture");
        }
    }

    @Test
    void someone_who_writes_twice_is_one_contact() {
        Correspondence first = intake.entry(intake.receives(TestMail.from(LI).subject("一")));
        Correspondence second = intake.entry(
                intake.receives(TestMail.from("LI@Customer.example").subject("二")));

        assertThat(second.contactId()).isEqualTo(first.contactId());
        assertThat(intake.contacts.byId(first.contactId()).orElseThrow().name()).isEqualTo("李雷");
    }

    @Test
    void a_mail_without_a_sender_opens_a_case_and_nobody_is_acknowledged() {
        Delivery delivery = intake.receives(TestMail.from("undisclosed").subject("无名"));

        ServiceCase opened = intake.caseOf(delivery);
        assertThat(opened.contactId()).isNull();
        assertThat(intake.writtenIn(opened)).isEmpty();
    }

    @Test
    void a_reply_to_a_resolved_case_takes_it_up_again() {
        Delivery first = intake.receives(TestMail.from(LI).subject("异响").messageId("m1@customer.example"));
        ServiceCase serviceCase = intake.caseOf(first);
        serviceCase.resolve(new Resolution(FaultCause.NO_FAULT, "", "已更换轴承"), intake.clock.instant());

        Delivery reply = intake.receives(TestMail.from(LI).subject("Re: 异响").answering("m1@customer.example"));

        assertThat(reply.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(intake.outbox.typesFor("shouhou.events"))
                .containsExactly("shouhou.case.opened", "shouhou.case.correspondence-joined", "shouhou.case.reopened");
    }

    @Test
    void a_reply_long_after_the_closing_is_a_new_matter_that_follows_the_old_one() {
        Delivery first = intake.receives(TestMail.from(LI).subject("异响").messageId("m1@customer.example"));
        ServiceCase old = intake.caseOf(first);
        old.resolve(new Resolution(FaultCause.NO_FAULT, "", "已更换轴承"), intake.clock.instant());
        old.close(intake.clock.instant());
        intake.clock.pass(Duration.ofDays(31));

        Delivery reply = intake.receives(TestMail.from(LI).subject("Re: 异响").answering("m1@customer.example"));

        assertThat(reply.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(intake.caseOf(reply).precedingId()).isEqualTo(old.id());
        assertThat(old.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void an_automatic_reply_to_our_mail_is_kept_beside_the_case_and_changes_nothing_in_it() {
        Delivery first = intake.receives(TestMail.from(LI).subject("异响").messageId("m1@customer.example"));
        ServiceCase serviceCase = intake.caseOf(first);
        Instant before = serviceCase.lastActivityAt();
        intake.clock.pass(Duration.ofHours(1));

        Delivery bounce = intake.receives(TestMail.from(LI)
                .subject("外出")
                .answering("m1@customer.example")
                .header("Auto-Submitted", "auto-replied"));

        assertThat(bounce.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(intake.entry(bounce).caseId()).isEqualTo(serviceCase.id());
        assertThat(intake.entry(bounce).status()).isEqualTo(CorrespondenceStatus.AUTOMATIC);
        assertThat(serviceCase.lastActivityAt()).isEqualTo(before);
        assertThat(intake.writtenIn(serviceCase)).hasSize(1);
    }

    @Test
    void an_answer_that_names_nothing_waits_for_what_its_sender_wrote_before() {
        Delivery first = intake.arrives(TestMail.from(LI).subject("异响"));
        Delivery answer = intake.arrives(TestMail.from(LI).subject("回复：异响"));
        intake.deliveries.postpone(first.id(), intake.clock.instant().plusSeconds(1));

        assertThat(intake.readOnce()).contains(answer.id());
        assertThat(answer.outcome()).isEqualTo(Outcome.PENDING);

        intake.clock.pass(Duration.ofSeconds(1));
        intake.readAll();
        assertThat(answer.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(intake.caseOf(answer)).isSameAs(intake.caseOf(first));
    }

    @Test
    void a_mail_of_ours_that_came_back_is_marked_with_the_reason() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Correspondence ours = intake.writtenIn(serviceCase).get(0);

        Delivery bounce = intake.receives(TestMail.from("mailer-daemon@customer.example")
                .subject("Undelivered")
                .header("Auto-Submitted", "auto-replied")
                .header("Returned", "<" + ours.messageId().value() + ">")
                .header("Bounced", "550 no such user"));

        assertThat(intake.entry(bounce).caseId()).isEqualTo(serviceCase.id());
        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
        assertThat(ours.problem()).isEqualTo("550 no such user [mailer-daemon@customer.example]");
        assertThat(intake.audit.entries()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("case.mail-returned");
            assertThat(entry.detail()).isEqualTo("550 no such user [mailer-daemon@customer.example]");
        });
    }

    @Test
    void a_notice_in_words_that_names_one_of_three_speaks_of_that_one_and_its_writer_is_told() {
        Employee writer = new Employee("wang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null);
        intake.employees.add(writer);
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Correspondence ours = Correspondence.queued(
                new Correspondence.Content(
                        "service@localhost",
                        "",
                        "li@customer.example, han@customer.example",
                        "gone@customer.example",
                        "回复",
                        "您好",
                        null,
                        new MessageId("ours@localhost"),
                        null,
                        List.of()),
                serviceCase.id(),
                null,
                9L,
                writer.id(),
                intake.clock.instant());
        intake.register.add(ours);
        ours.sent(intake.clock.instant());

        for (int copy = 0; copy < 2; copy++) {
            intake.receives(TestMail.from("postmaster@customer.example")
                    .subject("退信")
                    .header("Auto-Submitted", "auto-replied")
                    .header("Returned", "<ours@localhost>")
                    .header("Bounced", "550 no such user " + copy)
                    .header("Unreached", "gone@customer.example"));
        }

        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
        assertThat(ours.unreached()).extracting(EmailAddress::value).containsExactly("gone@customer.example");
        assertThat(ours.hasReached(new EmailAddress("li@customer.example"))).isTrue();
        assertThat(ours.hasReached(new EmailAddress("gone@customer.example"))).isFalse();
        assertThat(intake.notices.unseenBy(writer.id())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.UNDELIVERED);
            assertThat(notice.caseId()).isEqualTo(serviceCase.id());
        });
    }

    @Test
    void a_notice_in_words_finds_our_mail_by_its_case_and_whom_it_went_to() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Correspondence ours = intake.writtenIn(serviceCase).get(0);

        String named = serviceCase.number().tag();
        Delivery about = intake.receives(returnNotice(named, "other@customer.example"));
        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.QUEUED);
        assertThat(intake.entry(about).caseId()).isNull();

        Delivery guessed = intake.receives(returnNotice(named + " ", "li@customer.example"));
        assertThat(intake.entry(guessed).caseId()).as("shown").isEqualTo(serviceCase.id());
        assertThat(ours.status()).as("anybody may guess a number").isEqualTo(CorrespondenceStatus.QUEUED);

        Delivery notice = intake.receives(returnNotice(named + " " + serviceCase.replyToken(), "li@customer.example"));
        assertThat(intake.entry(notice).caseId()).isEqualTo(serviceCase.id());
        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.DELIVERY_FAILED);
    }

    private static TestMail returnNotice(String named, String unreached) {
        return TestMail.from("PostMaster@qq.example")
                .subject("系统退信")
                .header("Auto-Submitted", "auto-replied")
                .header("Unreached", unreached)
                .header("Bounced", "550 no such user")
                .text("主题：Re: " + named + " 异响");
    }

    @Test
    void a_machine_that_writes_under_ever_new_names_is_told_no_more_after_a_while() {
        int told = 0;
        for (int i = 0; i < CasePolicy.ACKNOWLEDGEMENTS_OF_A_HOUSE + 5; i++) {
            Delivery mail =
                    intake.receives(TestMail.from("m" + i + "@relay.example").subject("第 " + i + " 封"));
            assertThat(mail.outcome()).isEqualTo(Outcome.OPENED_CASE);
            told += intake.writtenIn(intake.caseOf(mail)).size();
        }
        assertThat(told).isEqualTo(CasePolicy.ACKNOWLEDGEMENTS_OF_A_HOUSE);
    }

    @Test
    void a_delay_an_arrival_and_a_reading_show_on_our_mail_and_change_nothing_else() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Correspondence ours = intake.writtenIn(serviceCase).get(0);
        ours.sent(intake.clock.instant());
        Instant before = serviceCase.lastActivityAt();
        String id = "<" + ours.messageId().value() + ">";

        Delivery late = intake.receives(report("mailer-daemon@customer.example", "DELAYED", id));
        assertThat(progress(ours)).containsExactly(Progress.DELAYED);
        intake.receives(report("mailer-daemon@customer.example", "DELIVERED", id));
        assertThat(progress(ours)).containsExactly(Progress.DELIVERED);
        Delivery read = intake.receives(report("li@customer.example", "READ", id));
        assertThat(progress(ours)).containsExactly(Progress.READ);
        assertThat(ours.fates().get(0).recipient()).hasToString("li@customer.example");
        intake.receives(report("mailer-daemon@customer.example", "DELAYED", id).header("Date", "late"));
        assertThat(progress(ours)).as("old news").containsExactly(Progress.READ);

        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.SENT);
        assertThat(late.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(read.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(intake.entry(read).caseId()).isEqualTo(serviceCase.id());
        assertThat(serviceCase.lastActivityAt()).isEqualTo(before);
        assertThat(serviceCase.firstReply().metAt()).isNull();
    }

    @Test
    void of_several_each_says_of_themselves_only_that_they_read_it() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        var content = new Correspondence.Content(
                "service@example.com",
                "",
                "li@customer.example, han@customer.example",
                "",
                "通知",
                "各位好",
                null,
                new MessageId("notice@example.com"),
                null,
                List.of());
        Correspondence ours =
                Correspondence.queued(content, serviceCase.id(), null, null, null, intake.clock.instant());
        intake.register.add(ours);

        intake.receives(report("han@customer.example", "READ", "<notice@example.com>"));
        intake.receives(report("han@customer.example", "DELETED", "<notice@example.com>"));
        assertThat(ours.fates()).isEmpty();

        intake.receives(report("li@customer.example", "READ", "<notice@example.com>"));
        assertThat(progress(ours)).containsExactly(Progress.READ);
    }

    @Test
    void who_names_but_a_number_or_is_no_mail_server_delays_nothing() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Correspondence ours = intake.writtenIn(serviceCase).get(0);

        Delivery guessed = intake.receives(report("mailer-daemon@customer.example", "DELIVERED", "")
                .text(serviceCase.number().tag()));
        Delivery stranger = intake.receives(report(
                "stranger@other.example", "DELIVERED", "<" + ours.messageId().value() + ">"));
        intake.receives(
                report("reader@other.example", "READ", "<" + ours.messageId().value() + ">"));

        assertThat(ours.fates()).isEmpty();
        assertThat(intake.entry(guessed).caseId()).isEqualTo(serviceCase.id());
        assertThat(intake.entry(stranger).caseId()).isEqualTo(serviceCase.id());
        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.QUEUED);
    }

    private static TestMail report(String from, String progress, String about) {
        return TestMail.from(from)
                .subject("Report")
                .header("Auto-Submitted", "auto-replied")
                .header("Returned", about)
                .header("Unreached", "li@customer.example")
                .header("Progress", progress);
    }

    private static List<Progress> progress(Correspondence ours) {
        return ours.fates().stream().map(Fate::progress).toList();
    }

    @Test
    void who_is_no_mail_server_reports_nothing_returned() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Correspondence ours = intake.writtenIn(serviceCase).get(0);

        Delivery forged = intake.receives(TestMail.from("stranger@other.example")
                .header("Auto-Submitted", "auto-replied")
                .header("Returned", "<" + ours.messageId().value() + ">")
                .header("Bounced", "550 no such user"));

        assertThat(forged.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(intake.entry(forged).caseId()).isEqualTo(serviceCase.id());
        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.QUEUED);
    }

    @Test
    void who_names_nobody_is_known_by_the_envelope() {
        Delivery delivery = intake.arrives(
                "li@customer.example", TestMail.from("").subject("异响").bytes());
        intake.readAll();

        assertThat(intake.entry(delivery).fromAddress()).isEqualTo("li@customer.example");
        assertThat(delivery.outcome()).isEqualTo(Outcome.OPENED_CASE);
    }

    @Test
    void what_a_person_writes_about_a_returned_mail_marks_nothing() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Correspondence ours = intake.writtenIn(serviceCase).get(0);

        intake.receives(TestMail.from("stranger@other.example")
                .header("Returned", "<" + ours.messageId().value() + ">")
                .header("Bounced", "550 no such user"));

        assertThat(ours.status()).isEqualTo(CorrespondenceStatus.QUEUED);
    }

    @Test
    void an_opened_case_is_told_of_and_written_into_the_audit_trail() {
        ServiceCase opened = intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));

        assertThat(intake.outbox.typesFor("shouhou.events")).isEqualTo(List.of("shouhou.case.opened"));
        assertThat(intake.audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system");
            assertThat(entry.action()).isEqualTo("case.opened");
            assertThat(entry.caseId()).isEqualTo(opened.id());
            assertThat(entry.object()).isEqualTo("case " + opened.number());
        });
        assertThat(intake.signals.given()).contains("case " + opened.id());
    }

    @Test
    void an_answer_waits_for_the_mail_it_answers_while_that_is_being_read_elsewhere() {
        Delivery first = intake.arrives(TestMail.from(LI).subject("异响").messageId("m1@customer.example"));
        intake.deliveries.postpone(first.id(), intake.clock.instant().plusSeconds(1));
        intake.clock.pass(Duration.ofMillis(10));
        Delivery answer = intake.arrives(TestMail.from(LI).subject("补充").answering("m1@customer.example"));

        assertThat(intake.readOnce()).contains(answer.id());
        assertThat(answer.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(answer.attempts()).isZero();
        intake.clock.pass(Duration.ofSeconds(1));
        intake.readAll();

        assertThat(answer.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(intake.caseOf(answer)).isSameAs(intake.caseOf(first));
    }

    @Test
    void an_answer_to_what_we_never_got_waits_for_nobody() {
        Delivery answer = intake.receives(TestMail.from(LI).subject("补充").answering("lost@customer.example"));

        assertThat(answer.outcome()).isEqualTo(Outcome.OPENED_CASE);
    }

    @Test
    void a_mail_that_comes_after_its_answer_joins_that() {
        Delivery answer = intake.receives(
                TestMail.from("han@customer.example").subject("Re: 异响").answering("late@customer.example"));

        Delivery answered = intake.receives(TestMail.from(LI).subject("异响").messageId("late@customer.example"));

        assertThat(answered.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(intake.caseOf(answered)).isSameAs(intake.caseOf(answer));
    }

    @Test
    void a_reply_finds_its_case_by_what_our_mail_said_even_where_its_header_names_nothing() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));

        Delivery reply = intake.receives(TestMail.from("another@elsewhere.example")
                .subject("请看")
                .text("转给您处理\n> [ref:" + serviceCase.replyToken() + "]"));

        assertThat(reply.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(intake.caseOf(reply)).isSameAs(serviceCase);
    }

    @Test
    void what_the_database_refuses_at_the_end_concerns_the_one_arrival() {
        var refusal = new IllegalStateException("transaction", new IllegalStateException("value too long"));
        var reading = new ReadNextDelivery(new ReadPending() {
            @Override
            public Optional<Long> readNext(LongConsumer begun) {
                begun.accept(7);
                throw refusal;
            }
        });

        assertThatThrownBy(reading::readNext).isInstanceOfSatisfying(ReadNextDelivery.ReadingFailed.class, failure -> {
            assertThat(failure.deliveryId()).isEqualTo(7);
            assertThat(failure.getCause()).hasMessage("value too long");
        });
    }

    @Test
    void a_database_that_is_away_concerns_no_arrival() {
        var away = new IllegalStateException("connection refused");
        var reading = new ReadNextDelivery(new ReadPending() {
            @Override
            public Optional<Long> readNext(LongConsumer begun) {
                throw away;
            }
        });

        assertThatThrownBy(reading::readNext).isSameAs(away);
    }
}
