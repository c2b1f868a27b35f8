package org.shouhou.application.webreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.Intake;
import org.shouhou.application.memory.MemoryWebReports;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.application.security.LinkSecret;
import org.shouhou.application.webreport.FollowReport.Said;
import org.shouhou.application.webreport.FollowReport.Shown;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;
import org.shouhou.domain.servicecase.CasePolicy;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Disposition;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;
import org.shouhou.domain.webreport.FaultReport;
import org.shouhou.domain.webreport.Stage;

/** Reports made on the public page, and the pages they are followed on. */
class WebReportTest {

    private static final byte[] JPEG = "\u00ff\u00d8\u00ff\u00e0 a picture".getBytes(StandardCharsets.ISO_8859_1);

    private final Intake intake = new Intake();
    private final MemoryWebReports reports = new MemoryWebReports(intake.register);
    private final KeepBrought keepBrought = new KeepBrought(intake.documents);
    private final ReportFault reportFault = new ReportFault(
            reports,
            intake.cases,
            intake.register,
            intake.contacts,
            intake.customers,
            intake.coverCase,
            intake.filing,
            keepBrought,
            intake.acknowledge,
            new PublicAddress("https://service.example.com"),
            intake.clock,
            ZoneId.of("Asia/Shanghai"));
    private final FollowReport followReport = new FollowReport(
            reports,
            intake.cases,
            intake.register,
            intake.documents,
            intake.filing,
            keepBrought,
            intake.sender,
            intake.clock);
    private final String secret = reportFault.freshForm();
    private Customer mill;

    @BeforeEach
    void a_mill() {
        mill = new Customer(CustomerDetails.named("太湖纺织有限公司"));
        intake.customers.add(mill);
    }

    private static FaultReport typed(String name, String company, String phone, String email) {
        return FaultReport.typed(
                WritingLanguage.CHINESE, name, company, phone, email, "ZL23-06117", "3 号机异响\n昨晚开始，声音很大。");
    }

    private void report(FaultReport report, BroughtFile... files) throws IOException {
        reportFault.report(new ReportFault.Command(secret, report, List.of(files), "203.0.113.7"));
    }

    private static BroughtFile file(String name, byte[] bytes) {
        return new BroughtFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private ServiceCase reported() {
        return intake.cases
                .byId(intake.register
                        .byId(reports.byLink(LinkSecret.hash(secret))
                                .orElseThrow()
                                .entryId())
                        .orElseThrow()
                        .caseId())
                .orElseThrow();
    }

    private Shown shown() {
        return followReport.see(secret).orElseThrow();
    }

    private void say(String key, String words) throws IOException {
        followReport.reply(new FollowReport.Reply(secret, key, words, List.of(), "203.0.113.7"));
    }

    @Test
    void a_report_opens_a_case_and_is_shown_to_whoever_has_its_link() throws IOException {
        report(typed("周工", "太湖纺织有限公司", "13800138000", ""), file("机器.jpg", JPEG));

        ServiceCase opened = reported();
        assertThat(opened.channel()).isEqualTo(Channel.WEB);
        assertThat(opened.subject()).isEqualTo("3 号机异响");
        assertThat(opened.customerId()).isEqualTo(mill.id());
        assertThat(opened.firstReply().dueAt()).isEqualTo(intake.clock.instant().plus(CasePolicy.FIRST_REPLY));
        Correspondence entry = intake.register.ofCase(opened.id()).get(0);
        assertThat(entry.phone()).isEqualTo("13800138000");
        assertThat(entry.text())
                .startsWith("3 号机异响\n昨晚开始")
                .contains("出厂编号：ZL23-06117", "单位：太湖纺织有限公司", "电话：13800138000");
        assertThat(entry.attachments()).extracting(it -> it.fileName()).containsExactly("机器.jpg");
        assertThat(intake.outbox.typesFor("shouhou.events")).contains("shouhou.case.opened");

        Shown shown = shown();
        assertThat(shown.number()).isEqualTo(opened.number());
        assertThat(shown.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(shown.answerBy()).isEqualTo(opened.firstReply().dueAt());
        assertThat(shown.said()).extracting(Said::text).containsExactly(entry.text());
        try (var content =
                followReport.open(secret, entry.id(), 0).orElseThrow().content()) {
            assertThat(content).hasBinaryContent(JPEG);
        }
        assertThat(followReport.open(secret, entry.id(), 1)).isEmpty();
        assertThat(followReport.see(LinkSecret.fresh())).isEmpty();
        assertThat(followReport.see(null)).isEmpty();
    }

    @Test
    void a_form_sent_twice_is_one_report() throws IOException {
        report(typed("周工", "", "13800138000", ""));
        report(typed("周工", "", "13800138000", ""));

        assertThat(intake.register.ofCase(reported().id())).hasSize(1);
        assertThat(reports.ofCase(reported().id())).hasSize(1);
    }

    @Test
    void whoever_gave_an_address_is_sent_the_link_and_nothing_that_was_typed() throws IOException {
        report(typed("周工", "", "", "zhou@mill.example"));

        Correspondence receipt = intake.writtenIn(reported()).get(0);
        assertThat(receipt.toAddresses()).isEqualTo("zhou@mill.example");
        assertThat(receipt.automatic()).isTrue();
        assertThat(intake.asRead(receipt).text()).contains("https://service.example.com/report/status?token=" + secret);
        assertThat(receipt.text()).as("what the staff sees").doesNotContain(secret);
        assertThat(receipt.subject() + receipt.text()).doesNotContain("异响", "周工");
        assertThat(reported().firstReply().metAt()).isNull();
    }

    @Test
    void one_address_is_told_once_in_a_while_however_many_reports_name_it() throws IOException {
        report(typed("周工", "", "", "zhou@mill.example"));
        String another = reportFault.freshForm();
        reportFault.report(
                new ReportFault.Command(another, typed("某人", "", "", "zhou@mill.example"), List.of(), "203.0.113.8"));

        var second = reports.byLink(LinkSecret.hash(another)).orElseThrow();
        long caseId = intake.register.byId(second.entryId()).orElseThrow().caseId();
        assertThat(caseId)
                .as("never joined by what a stranger says to be")
                .isNotEqualTo(reported().id());
        assertThat(intake.writtenIn(intake.cases.byId(caseId).orElseThrow())).isEmpty();
    }

    @Test
    void another_fault_typed_into_a_form_come_back_to_is_not_dropped_in_silence() throws IOException {
        report(typed("周工", "", "13800138000", ""));
        report(typed("周工", "", "13800138000", ""));
        var another = FaultReport.typed(WritingLanguage.CHINESE, "周工", "", "13800138000", "", "", "5 号机漏油");

        assertThatThrownBy(() -> report(another)).hasMessage("report.form.sent");
    }

    @Test
    void more_said_in_a_form_come_back_to_is_not_dropped_in_silence() throws IOException {
        report(typed("周工", "", "13800138000", ""));
        String key = LinkSecret.fresh();
        say(key, "还漏油。");
        say(key, "还漏油。");

        assertThatThrownBy(() -> say(key, "现在停机了！")).hasMessage("report.form.sent");
    }

    @Test
    void a_stranger_who_names_a_company_is_none_of_its_people() throws IOException {
        report(typed("某人", "太湖纺织有限公司", "", "stranger@elsewhere.example"));

        assertThat(intake.contacts.writableOf(mill.id(), 9)).isEmpty();
        assertThat(reported().customerId()).as("as they say").isEqualTo(mill.id());
    }

    @Test
    void somebody_known_stays_as_they_are_known() throws IOException {
        var known = new Contact(new ContactDetails(
                mill.id(),
                "周建国",
                "",
                CorrespondentKind.CUSTOMER,
                List.of(new EmailAddress("zhou@mill.example")),
                List.of(new PhoneNumber("0510-88886666")),
                ""));
        intake.contacts.add(known);
        report(typed("冒名", "", "13900139000", "zhou@mill.example"));

        assertThat(reported().contactId()).isEqualTo(known.id());
        assertThat(known.name()).isEqualTo("周建国");
        assertThat(known.phones()).extracting(PhoneNumber::digits).containsExactly("051088886666");
    }

    @Test
    void who_reports_again_by_phone_is_the_same_person() throws IOException {
        report(typed("周工", "太湖纺织有限公司", "138 0013 8000", ""));
        String another = reportFault.freshForm();
        reportFault.report(
                new ReportFault.Command(another, typed("周工", "太湖纺织有限公司", "13800138000", ""), List.of(), "203.0.113.7"));

        var second = reports.byLink(LinkSecret.hash(another)).orElseThrow();
        assertThat(intake.register.byId(second.entryId()).orElseThrow().contactId())
                .isEqualTo(reported().contactId());
    }

    @Test
    void what_is_said_on_the_page_joins_the_case_once_and_wakes_it() throws IOException {
        report(typed("周工", "", "13800138000", ""));
        ServiceCase serviceCase = reported();
        serviceCase.answer(Disposition.DIRECT_ANSWER, intake.clock.instant());
        serviceCase.resolve(new Resolution(FaultCause.UNKNOWN, "", "已复位"), intake.clock.instant());
        assertThat(shown().stage()).isEqualTo(Stage.DONE);

        intake.clock.pass(Duration.ofHours(1));
        String key = LinkSecret.fresh();
        say(key, "又响了");
        say(key, "又响了");

        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(shown().said()).extracting(Said::text).last().isEqualTo("又响了");
        assertThat(shown().said()).hasSize(2);
        assertThat(intake.register.ofCase(serviceCase.id())).hasSize(2);

        intake.register.ofCase(serviceCase.id()).get(1).moveTo(serviceCase.id() + 100);
        assertThat(shown().said()).as("also where the office moved it").hasSize(2);
    }

    @Test
    void what_somebody_else_was_answered_in_the_case_is_not_told_to_the_reporter() throws IOException {
        report(typed("周工", "", "13800138000", "zhou@mill.example"));
        ServiceCase serviceCase = reported();
        Correspondence toAnother = answer(serviceCase, "else@mill.example");
        assertThat(shown().said()).hasSize(1);

        Correspondence toBoth = answer(serviceCase, "zhou@mill.example, else@mill.example");
        assertThat(shown().said()).extracting(Said::way).containsExactly(Channel.WEB, Channel.EMAIL);
        toBoth.fared(new Fate(new EmailAddress("zhou@mill.example"), Progress.DELIVERED, "", intake.clock.instant()));
        toBoth.deliveryFailed("else@mill.example: 550");
        assertThat(shown().said()).as("they have it").hasSize(2);
        assertThat(toAnother.answer()).isTrue();
    }

    private Correspondence answer(ServiceCase serviceCase, String to) {
        var content = new Correspondence.Content(
                "service@company.example", "", to, "", "回复", "请清洗。", null, null, null, List.of());
        Correspondence answer = Correspondence.queued(content, serviceCase.id(), 99L, null, 9L, intake.clock.instant());
        answer.countAsAnswer();
        answer.sent(intake.clock.instant());
        intake.register.add(answer);
        return answer;
    }

    @Test
    void a_report_set_aside_is_not_called_settled() throws IOException {
        report(typed("周工", "", "13800138000", ""));
        reported().dismiss(ServiceCase.Dismissal.DUPLICATE, intake.clock.instant());
        assertThat(shown().stage()).isEqualTo(Stage.SET_ASIDE);
        assertThat(shown().answerBy()).isNull();
    }

    @Test
    void a_photo_is_an_answer_too_and_is_named_by_what_it_is() throws IOException {
        report(typed("周工", "", "13800138000", ""), file("铭牌.html", JPEG), file("机器.JPG", JPEG));
        assertThat(shown().said().get(0).files())
                .extracting(it -> it.fileName())
                .containsExactly("铭牌.html.jpg", "机器.JPG");
        assertThatThrownBy(() -> say(LinkSecret.fresh(), " ")).hasMessage("report.nothing-said");
        followReport.reply(
                new FollowReport.Reply(secret, LinkSecret.fresh(), "", List.of(file("a.jpg", JPEG)), "203.0.113.7"));
        assertThat(shown().said()).hasSize(2);
        assertThatThrownBy(() -> report(typed("丁", "", "13800138000", ""), file("空.jpg", new byte[0])))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_case_closed_for_long_takes_no_more() throws IOException {
        report(typed("周工", "", "13800138000", ""));
        ServiceCase serviceCase = reported();
        serviceCase.answer(Disposition.DIRECT_ANSWER, intake.clock.instant());
        serviceCase.resolve(new Resolution(FaultCause.UNKNOWN, "", "已复位"), intake.clock.instant());
        serviceCase.close(intake.clock.instant());
        intake.clock.pass(CasePolicy.REOPENING_GRACE.plusDays(1));

        assertThat(shown().takesMore()).isFalse();
        assertThatThrownBy(() -> say(LinkSecret.fresh(), "又响了"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("case.closed-too-long");
    }

    @Test
    void of_what_was_written_to_an_address_the_page_tells_only_that_it_was() throws IOException {
        report(typed("冒名", "", "", "zhou@mill.example"));
        ServiceCase serviceCase = reported();
        Contact contact = intake.contacts.byId(serviceCase.contactId()).orElseThrow();
        var answer = intake.writeMail.write(
                serviceCase,
                contact,
                new org.shouhou.application.outgoing.WriteMail.Words("Re", "您的 5 号机也在保", List.of(), 1L));
        answer.countAsAnswer();
        answer.sent(intake.clock.instant());

        assertThat(shown().said()).hasSize(2);
        Said told = shown().said().get(1);
        assertThat(told.ours()).isTrue();
        assertThat(told.way()).isEqualTo(Channel.EMAIL);
        assertThat(told.text()).isNull();
        assertThat(followReport.open(secret, told.entryId(), 0)).isEqualTo(Optional.empty());
    }

    @Test
    void what_may_not_be_brought_is_refused_in_words_and_nothing_is_kept() {
        FaultReport report = typed("周工", "", "13800138000", "");
        byte[] script = "<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> report(report, file("x.jpg", script))).hasMessageContaining("report.file.unfit");
        assertThatThrownBy(
                        () -> report(report, new BroughtFile("x.jpg", 11L << 20, () -> new ByteArrayInputStream(JPEG))))
                .hasMessageContaining("report.file.too-large");
        assertThatThrownBy(() -> report(
                        report, Collections.nCopies(7, file("x.jpg", JPEG)).toArray(new BroughtFile[0])))
                .hasMessageContaining("report.files.too-many");
        assertThat(reports.byLink(LinkSecret.hash(secret))).isEmpty();
    }
}
