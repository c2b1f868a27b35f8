package org.shouhou.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.intake.FileByHand.Chosen;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.MemoryReferrals;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.ServiceCase;

class FileByHandTest {

    private static final String LI = "李雷 <li@customer.example>";

    private final Intake intake = new Intake();
    private final ActingAs acting = new ActingAs();
    private final FileByHand fileByHand = new FileByHand(
            intake.deliveries,
            intake.register,
            intake.cases,
            intake.contacts,
            intake.filing,
            new CaseAccess(new MemoryReferrals()),
            intake.audit,
            acting,
            intake.clock,
            ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void a_clerk() {
        may(Right.WORK_REGISTER, Right.HANDLE_CASES);
    }

    private void may(Right... rights) {
        acting.now(new Actor(1, "wangfang", "王芳", DepartmentCode.SERVICE_OFFICE, Set.of(rights)));
    }

    private Delivery unreadable() {
        Delivery delivery = intake.receives(new byte[] {0, 1, 2});
        assertThat(delivery.outcome()).isEqualTo(Outcome.QUARANTINED);
        return delivery;
    }

    private static Chosen chosen(Delivery delivery) {
        return new Chosen(delivery.id(), delivery.version());
    }

    @Test
    void what_could_not_be_read_opens_a_case_whose_clock_runs_from_the_arrival() {
        Delivery delivery = unreadable();
        intake.clock.pass(Duration.ofHours(5));

        CaseNumber number = fileByHand.open(chosen(delivery), "看不出内容的邮件");

        ServiceCase opened = intake.cases.byNumber(number).orElseThrow();
        assertThat(opened.subject()).isEqualTo("看不出内容的邮件");
        assertThat(opened.firstReply().dueAt()).isEqualTo(delivery.receivedAt().plus(Duration.ofHours(24)));
        assertThat(intake.contacts.byId(opened.contactId()).orElseThrow().email())
                .hasToString("bounces@customer.example");
        assertThat(delivery.outcome()).isEqualTo(Outcome.OPENED_CASE);
        assertThat(delivery.problem()).isNull();
        assertThat(intake.entry(delivery).caseId()).isEqualTo(opened.id());
        assertThat(intake.writtenIn(opened)).isEmpty();
        assertThat(intake.audit.entries()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("delivery.filed");
            assertThat(entry.actor()).isEqualTo("wangfang");
            assertThat(entry.detail()).isEqualTo(number.value());
        });
    }

    @Test
    void what_was_taken_for_a_machines_mail_joins_the_case_it_belongs_to() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Delivery automatic = intake.receives(TestMail.from(LI).subject("补充").header("Auto-Submitted", "auto-replied"));
        assertThat(automatic.outcome()).isEqualTo(Outcome.AUTOMATIC);

        fileByHand.join(chosen(automatic), serviceCase.number());

        Correspondence entry = intake.entry(automatic);
        assertThat(automatic.outcome()).isEqualTo(Outcome.JOINED_CASE);
        assertThat(entry.caseId()).isEqualTo(serviceCase.id());
        assertThat(entry.automatic()).isFalse();
        assertThat(entry.status()).isEqualTo(CorrespondenceStatus.FILED);
    }

    @Test
    void what_the_filter_calls_spam_is_set_aside_and_can_be_taken_out_again() {
        Delivery spam = intake.receives(TestMail.from(LI).subject("发票").header("X-Spam", "yes"));
        assertThat(spam.outcome()).isEqualTo(Outcome.SPAM);
        assertThat(intake.entry(spam).status()).isEqualTo(CorrespondenceStatus.SPAM);
        assertThat(intake.outbox.typesFor("shouhou.events")).isEmpty();

        fileByHand.open(chosen(spam), "发票");

        assertThat(spam.outcome()).isEqualTo(Outcome.OPENED_CASE);
    }

    @Test
    void a_reply_to_us_is_no_spam_whatever_the_filter_says() {
        intake.receives(TestMail.from(LI).subject("异响").messageId("m1@customer.example"));

        Delivery reply = intake.receives(
                TestMail.from(LI).answering("m1@customer.example").header("X-Spam", "yes"));

        assertThat(reply.outcome()).isEqualTo(Outcome.JOINED_CASE);
    }

    @Test
    void what_nobody_wants_is_spam() {
        Delivery delivery = unreadable();

        fileByHand.isSpam(chosen(delivery));

        assertThat(delivery.outcome()).isEqualTo(Outcome.SPAM);
        assertThat(intake.entry(delivery).status()).isEqualTo(CorrespondenceStatus.SPAM);
    }

    @Test
    void what_is_in_a_case_already_is_not_filed_again() {
        Delivery filed = intake.receives(TestMail.from(LI).subject("异响"));

        assertThatThrownBy(() -> fileByHand.open(chosen(filed), "x"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("delivery.not-set-aside");
        assertThatThrownBy(() -> fileByHand.isSpam(chosen(filed))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> fileByHand.open(new Chosen(4711, 0), "x")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_overlooked() {
        Delivery delivery = unreadable();

        assertThatThrownBy(() -> fileByHand.open(new Chosen(delivery.id(), delivery.version() + 1), "x"))
                .hasMessageContaining("changed-meanwhile");
    }

    @Test
    void a_case_that_does_not_exist_or_may_not_be_seen_takes_nothing() {
        ServiceCase serviceCase =
                intake.caseOf(intake.receives(TestMail.from(LI).subject("异响")));
        Delivery delivery = unreadable();
        assertThatThrownBy(() -> fileByHand.join(chosen(delivery), CaseNumber.of(2026, 999999)))
                .hasMessageContaining("case.unknown");
        may(Right.WORK_REGISTER);
        assertThatThrownBy(() -> fileByHand.join(chosen(delivery), serviceCase.number()))
                .hasMessageContaining("not-permitted");
        assertThat(delivery.outcome()).isEqualTo(Outcome.QUARANTINED);
    }
}
