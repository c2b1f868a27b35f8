package org.shouhou.application.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.handling.ReferToDepartment;
import org.shouhou.application.handling.ResolveCase;
import org.shouhou.application.port.DepartmentReply;
import org.shouhou.application.security.LinkSecret;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.quotation.Decision;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationStatus;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.FaultCause;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** A quotation from the request to the customer's decision, and what waits for it (S2). */
class QuotationsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 16);
    private static final Pattern LINK =
            Pattern.compile("https://service\\.example\\.com/offer\\?token=([A-Za-z0-9_-]{43})");

    private final Office office = new Office();
    private final Quoting quoting = new Quoting(office);
    private final ServiceCase serviceCase = office.newCase();

    @Test
    void the_customer_is_sent_the_printed_quotation_and_a_link_and_accepts_without_signing_in() throws IOException {
        Quotation quotation = draft();
        assertThat(quotation.label()).isEqualTo("BJ2026-000001");
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);

        String secret = sent(quotation);

        Correspondence mail = last(office.intake.writtenIn(serviceCase));
        assertThat(mail.toAddresses()).isEqualTo("li@customer.example");
        assertThat(mail.answer()).isTrue();
        assertThat(mail.attachments()).extracting(Attachment::fileName).containsExactly("BJ2026-000001.pdf");
        assertThat(serviceCase.firstReply().metAt()).isNotNull();
        assertThat(quoting.answer.read(secret).orElseThrow().offer().totals().gross())
                .isEqualTo("1130.00");
        try (InputStream pdf = quoting.answer.open(secret).orElseThrow().content()) {
            assertThat(new String(pdf.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("%PDF BJ2026-000001");
        }

        assertThat(quoting.answer.decide(secret, Decision.ACCEPT, "", "203.0.113.7"))
                .isTrue();
        assertThat(quoting.answer.decide(secret, Decision.ACCEPT, "", "203.0.113.7"))
                .isFalse();

        assertThat(quotation.status()).isEqualTo(QuotationStatus.ACCEPTED);
        assertThat(serviceCase.openWorkItems()).isZero();
        assertThat(office.lastActor()).isEqualTo("link:BJ2026-000001");
        assertThat(office.lastAction()).isEqualTo("case.quotation-ended");
        assertThat(office.intake.outbox.typesFor("shouhou.events"))
                .containsSubsequence(
                        "shouhou.case.quotation-drafted",
                        "shouhou.case.quotation-sent",
                        "shouhou.case.quotation-ended");
        assertThat(office.intake.signals.given()).endsWith("case " + serviceCase.id());
    }

    @Test
    void the_secret_is_in_the_mail_alone() throws IOException {
        Quotation quotation = draft();
        String secret = sent(quotation);

        assertThat(office.quotations.byLink(secret)).isEmpty();
        assertThat(office.quotations.byLink(LinkSecret.hash(secret))).contains(quotation);
        assertThat(quoting.answer.read("x".repeat(43))).isEmpty();
        assertThat(quoting.answer.read(null)).isEmpty();
        assertThat(quoting.answer.open("")).isEmpty();
        refused("quotation.unknown", () -> quoting.answer.decide("x".repeat(43), Decision.ACCEPT, "", "203.0.113.7"));
        assertThat(office.intake.audit.entries()).noneMatch(it -> it.toString().contains(secret));
    }

    @Test
    void an_engineer_is_sent_only_once_the_customer_has_accepted() throws IOException {
        Quotation quotation = draft();
        refused("charge.not-accepted", () -> office.sent(serviceCase, Duration.ofHours(20)));
        String secret = sent(quotation);
        refused("charge.not-accepted", () -> office.sent(serviceCase, Duration.ofHours(20)));

        quoting.answer.decide(secret, Decision.ACCEPT, "", "203.0.113.7");

        assertThat(office.sent(serviceCase, Duration.ofHours(20)).id()).isNotNull();
    }

    @Test
    void what_was_marked_chargeable_waits_for_a_quotation_or_a_managers_waiver() {
        quoting.settle.mark(serviceCase.number(), serviceCase.version(), true);
        assertThat(office.lastAction()).isEqualTo("case.charge-marked");
        refused("charge.not-accepted", () -> office.sent(serviceCase, Duration.ofHours(20)));

        quoting.settle.waive(serviceCase.number(), serviceCase.version(), "停产，用户口头同意");

        assertThat(office.sent(serviceCase, Duration.ofHours(20)).id()).isNotNull();
        assertThat(office.intake.audit.actions()).contains("case.acceptance-waived");
        assertThat(quoting.view.ofCase(serviceCase.number()).charge().waivedBy())
                .isEqualTo("王芳");
    }

    @Test
    void marking_can_be_undone() {
        quoting.settle.mark(serviceCase.number(), serviceCase.version(), true);
        quoting.settle.mark(serviceCase.number(), serviceCase.version(), false);

        assertThat(office.sent(serviceCase, Duration.ofHours(20)).id()).isNotNull();
    }

    @Test
    void a_revision_supersedes_what_was_sent_whose_link_still_shows_it() throws IOException {
        Quotation first = draft();
        String secret = sent(first);

        long next = quoting.make.revise(first.id(), first.version());

        assertThat(quoting.answer.read(secret).orElseThrow().status()).isEqualTo(QuotationStatus.SUPERSEDED);
        refused("quotation.decided", () -> quoting.answer.decide(secret, Decision.ACCEPT, "", "203.0.113.7"));
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
        assertThat(quoting.view.view(next).revisions())
                .extracting(QuotationRow::label)
                .containsExactly("BJ2026-000001", "BJ2026-000001-2");
        refused("quotation.revised", () -> quoting.make.revise(first.id(), first.version()));
    }

    @Test
    void what_nobody_decides_on_runs_out_and_is_no_work_item_any_more() throws IOException {
        String secret = sent(draft());
        office.intake.clock.pass(Duration.ofDays(14));
        assertThat(quoting.expire.expire()).isZero();
        office.intake.clock.pass(Duration.ofDays(1));
        assertThat(quoting.answer.read(secret).orElseThrow().status()).isEqualTo(QuotationStatus.EXPIRED);
        refused("quotation.expired", () -> quoting.answer.decide(secret, Decision.ACCEPT, "", "203.0.113.7"));

        assertThat(quoting.expire.expire()).isEqualTo(1);
        assertThat(quoting.expire.expire()).isZero();

        assertThat(serviceCase.openWorkItems()).isZero();
        assertThat(office.lastActor()).isEqualTo("system");
    }

    @Test
    void a_case_is_not_settled_while_a_quotation_is_open() {
        Quotation quotation = draft();
        var settled = new ResolveCase.Command(
                serviceCase.number(), serviceCase.version(), new Resolution(FaultCause.NO_FAULT, "", "好了"));
        refused("case.has-open-work", () -> office.resolveCase.resolve(settled));

        quoting.make.withdraw(quotation.id(), quotation.version(), "用户自行修复");

        office.resolveCase.resolve(settled);
    }

    @Test
    void sales_is_asked_for_a_quotation_and_making_it_is_the_answer() {
        Referral asked = asked(Office.SALES);
        office.acting.now(office.employs("zhoutao", "周涛", Office.SALES, "CLERK"));

        Quotation quotation = draft();

        assertThat(asked.status()).isEqualTo(ReferralStatus.ANSWERED);
        assertThat(asked.answer()).isEqualTo(quotation.label());
        assertThat(quotation.preparedBy()).isEqualTo("周涛");
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
    }

    @Test
    void a_departments_system_prepares_one_that_waits_for_somebody_to_send_it() {
        Referral asked = asked(Office.TECHNICAL);
        assertThat(office.intake.outbox.typesFor("shouhou.technical.requests"))
                .containsExactly("shouhou.quotation.requested");

        office.takeDepartmentReply.take(prepared(asked, "m1", LAST_DAY));

        Quotation quotation = office.quotations.ofCase(serviceCase.id()).get(0);
        assertThat(quotation.status()).isEqualTo(QuotationStatus.DRAFT);
        assertThat(quotation.preparedBy()).isEqualTo("周涛");
        assertThat(quotation.offer().customer()).isEqualTo("李雷");
        assertThat(quotation.gross()).isEqualTo("870.10");
        assertThat(asked.answer()).isEqualTo("BJ2026-000001");
        assertThat(serviceCase.openWorkItems()).isEqualTo(1);
    }

    @Test
    void what_a_system_prepares_without_being_asked_or_wrongly_is_rejected() {
        Referral question = office.referred(serviceCase, Office.TECHNICAL);
        refused("reply.no-quotation-asked", () -> office.takeDepartmentReply.take(prepared(question, "m1", LAST_DAY)));
        Referral asked = asked(Office.TECHNICAL);
        refused(
                "quotation.valid-until.past",
                () -> office.takeDepartmentReply.take(prepared(asked, "m2", LocalDate.of(2026, 3, 1))));
        assertThat(office.quotations.ofCase(serviceCase.id())).isEmpty();
    }

    @Test
    void who_may_not_see_the_case_finds_no_quotation_of_it() {
        Quotation quotation = draft();
        office.acting.now(office.chenjie);

        refused("quotation.unknown", () -> quoting.view.view(quotation.id()));
        refused("not-permitted", () -> quoting.view.ofCase(serviceCase.number()));
    }

    @Test
    void it_goes_to_one_address_that_is_none_of_ours() {
        Quotation quotation = draft();

        refused("recipients.missing", () -> send(quotation, ""));
        refused("quotation.one-recipient", () -> send(quotation, "li@customer.example, han@customer.example"));
        assertThat(quotation.status()).isEqualTo(QuotationStatus.DRAFT);
    }

    @Test
    void a_stale_page_changes_nothing() {
        Quotation quotation = draft();

        refused(
                "changed-meanwhile",
                () -> quoting.make.change(quotation.id(), quotation.version() + 1, Quoting.offer(LAST_DAY)));
        refused("changed-meanwhile", () -> quoting.make.withdraw(quotation.id(), quotation.version() + 1, "误"));
    }

    private Referral asked(org.shouhou.domain.organisation.DepartmentCode department) {
        long id = office.referToDepartment.refer(new ReferToDepartment.Command(
                serviceCase.number(),
                serviceCase.version(),
                department,
                ReferralKind.QUOTATION,
                "过保，请报价。",
                office.intake.clock.instant().plus(Duration.ofDays(1))));
        return office.referrals.byId(id).orElseThrow();
    }

    private static DepartmentReply prepared(Referral asked, String id, LocalDate validUntil) {
        var line = new DepartmentReply.Line(
                LineKind.PART, "ZP-1001", "空气滤芯", "件", new BigDecimal(2), new BigDecimal("385"));
        return new DepartmentReply(
                id,
                "/erp",
                DepartmentReply.Kind.PREPARED,
                asked.department(),
                asked.id(),
                null,
                "周涛",
                new DepartmentReply.Prepared(List.of(line), new BigDecimal("13"), validUntil, ""));
    }

    private Quotation draft() {
        long id = quoting.make.begin(serviceCase.number(), Quoting.offer(LAST_DAY));
        return office.quotations.byId(id).orElseThrow();
    }

    /** Sends it; the secret of its link as the customer finds it in the mail. */
    private String sent(Quotation quotation) throws IOException {
        send(quotation, "li@customer.example");
        Correspondence mail = last(office.intake.writtenIn(serviceCase));
        assertThat(mail.text()).contains("/offer?token=…");
        Matcher link = LINK.matcher(office.intake.asRead(mail).text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void send(Quotation quotation, String to) {
        try {
            quoting.send.send(
                    new SendQuotation.Command(quotation.id(), quotation.version(), to, "报价单", "请点击链接答复：\n{link}"));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Correspondence last(List<Correspondence> entries) {
        return entries.get(entries.size() - 1);
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }
}
