package org.shouhou.domain.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Channel;

class ServiceCaseTest {

    private static final Instant ARRIVAL = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = ARRIVAL.plus(Duration.ofHours(2));

    private final ServiceCase serviceCase = open();

    @Test
    void a_new_case_must_be_answered_within_24_hours_of_its_arrival() {
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.NEW);
        assertThat(serviceCase.firstReply().dueAt()).isEqualTo(ARRIVAL.plus(Duration.ofHours(24)));
        assertThat(serviceCase.firstReply().state(LATER)).isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void the_first_answer_of_a_person_meets_the_clock_and_a_second_one_changes_nothing() {
        assertThat(serviceCase.answer(Disposition.DIRECT_ANSWER, LATER).firstReply())
                .isTrue();
        assertThat(serviceCase
                        .answer(Disposition.DIRECT_ANSWER, LATER.plusSeconds(60))
                        .firstReply())
                .isFalse();
        assertThat(serviceCase.firstReply().metAt()).isEqualTo(LATER);
        assertThat(serviceCase.firstReply().state(LATER)).isEqualTo(Deadline.State.MET);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void an_answer_taken_back_meets_no_clock() {
        serviceCase.answer(Disposition.DIRECT_ANSWER, LATER);
        assertThat(serviceCase
                        .takeBackAnswer(LATER, Optional.empty(), LATER.plusSeconds(5))
                        .unanswered())
                .isTrue();
        assertThat(serviceCase.firstReply().metAt()).isNull();
        assertThat(serviceCase.firstReply().state(LATER)).isEqualTo(Deadline.State.RUNNING);
        assertThat(serviceCase.disposition()).isNull();
    }

    @Test
    void a_later_answer_taken_back_leaves_the_first_and_a_later_one_left_takes_its_place() {
        Instant second = LATER.plusSeconds(3);
        serviceCase.answer(Disposition.DIRECT_ANSWER, LATER);
        serviceCase.answer(Disposition.DIRECT_ANSWER, second);
        serviceCase.takeBackAnswer(second, Optional.empty(), second);
        assertThat(serviceCase.firstReply().metAt()).isEqualTo(LATER);
        assertThat(serviceCase
                        .takeBackAnswer(LATER, Optional.of(second), second)
                        .unanswered())
                .isFalse();
        assertThat(serviceCase.firstReply().metAt()).isEqualTo(second);
        assertThat(serviceCase.disposition()).isEqualTo(Disposition.DIRECT_ANSWER);
    }

    @Test
    void a_late_answer_taken_back_leaves_the_breach_to_be_found() {
        Instant tomorrow = ARRIVAL.plus(Duration.ofHours(25));
        serviceCase.answer(Disposition.DIRECT_ANSWER, tomorrow);
        serviceCase.takeBackAnswer(tomorrow, Optional.empty(), tomorrow);
        assertThat(serviceCase.checkClocks("wangfang", tomorrow)).isPresent();
    }

    @Test
    void a_mail_to_others_begins_work_and_meets_no_clock() {
        serviceCase.wroteToOthers(LATER);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(serviceCase.firstReply().metAt()).isNull();
    }

    @Test
    void a_late_answer_leaves_the_breach_on_record() {
        serviceCase.answer(Disposition.DIRECT_ANSWER, ARRIVAL.plus(Duration.ofHours(25)));
        assertThat(serviceCase.firstReply().state(ARRIVAL.plus(Duration.ofHours(26))))
                .isEqualTo(Deadline.State.BREACHED);
    }

    @Test
    void a_breach_is_recorded_once_with_who_held_the_case() {
        Instant tomorrow = ARRIVAL.plus(Duration.ofHours(25));
        assertThat(serviceCase.checkClocks("wangfang", LATER)).isEmpty();
        assertThat(serviceCase.checkClocks("wangfang", tomorrow))
                .hasValueSatisfying(breach -> assertThat(breach.heldBy()).isEqualTo("wangfang"));
        assertThat(serviceCase.checkClocks("wangfang", tomorrow.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_case_with_an_open_referral_cannot_be_resolved() {
        serviceCase.refer("TECHNICAL", LATER);
        refused(
                () -> serviceCase.resolve(new Resolution(FaultCause.NO_FAULT, "", "换了轴承"), LATER),
                "case.has-open-work");
        serviceCase.referralEnded("TECHNICAL", "ANSWERED", LATER);
        serviceCase.resolve(new Resolution(FaultCause.NO_FAULT, "", "换了轴承"), LATER);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void only_a_resolved_case_can_be_closed_and_only_one_that_is_over_reopened() {
        refused(() -> serviceCase.close(LATER), "case.not-resolved");
        refused(() -> serviceCase.reopen("again", LATER), "case.not-over");
        serviceCase.resolve(new Resolution(FaultCause.NO_FAULT, "", "ok"), LATER);
        serviceCase.close(LATER);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.CLOSED);
        serviceCase.reopen("故障再次出现", LATER);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(serviceCase.closedAt()).isNull();
    }

    @Test
    void work_on_a_case_that_is_over_is_refused() {
        serviceCase.resolve(new Resolution(FaultCause.NO_FAULT, "", "ok"), LATER);
        refused(() -> serviceCase.answer(Disposition.DIRECT_ANSWER, LATER), "case.over");
        refused(() -> serviceCase.refer("TECHNICAL", LATER), "case.over");
        refused(() -> serviceCase.assign(1, "王芳", LATER), "case.over");
        refused(() -> serviceCase.resolve(new Resolution(FaultCause.NO_FAULT, "", "ok"), LATER), "case.over");
    }

    @Test
    void a_reply_reopens_a_closed_case_within_the_grace_time_only() {
        serviceCase.resolve(new Resolution(FaultCause.NO_FAULT, "", "ok"), LATER);
        serviceCase.close(LATER);
        Instant tooLate = LATER.plus(CasePolicy.REOPENING_GRACE);
        assertThat(serviceCase.takesReply(tooLate)).isFalse();
        refused(() -> serviceCase.join(7, tooLate), "case.closed-too-long");
        assertThat(serviceCase.join(7, LATER.plusSeconds(9))).hasSize(2);
        assertThat(serviceCase.status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void only_a_new_case_can_be_dismissed_as_spam() {
        serviceCase.assign(1, "王芳", LATER);
        refused(() -> serviceCase.dismiss(ServiceCase.Dismissal.SPAM, LATER), "case.not-new");
        ServiceCase spam = open();
        assertThat(spam.dismiss(ServiceCase.Dismissal.SPAM, LATER).reason()).isEqualTo("spam");
        assertThat(spam.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void work_based_on_a_stale_view_is_refused() {
        refused(() -> serviceCase.requireSeen(3), "case.changed");
        serviceCase.requireSeen(0);
    }

    @Test
    void a_case_number_is_found_in_a_subject_but_not_inside_a_longer_word() {
        assertThat(CaseNumber.in("回复：[sh2026-000061] 主轴异响")).contains(CaseNumber.of(2026, 61));
        assertThat(CaseNumber.in("XSH2026-000061")).isEmpty();
        assertThat(CaseNumber.in(null)).isEmpty();
    }

    @Test
    void only_its_own_token_names_it() {
        ServiceCase serviceCase = open();
        assertThat(serviceCase.isNamedBy(ReplyToken.in("> [ref:" + serviceCase.replyToken() + "]")
                        .orElseThrow()))
                .isTrue();
        assertThat(serviceCase.isNamedBy(open().replyToken())).isFalse();
        assertThat(serviceCase.isNamedBy(new ReplyToken(
                        CaseNumber.of(2026, 62), serviceCase.replyToken().secret())))
                .isFalse();
    }

    private static ServiceCase open() {
        return ServiceCase.open(CaseNumber.of(2026, 61), Channel.EMAIL, "主轴异响", 1L, null, ARRIVAL, ARRIVAL)
                .made();
    }

    private static void refused(Runnable action, String code) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @Test
    void an_engineer_on_the_way_keeps_the_case_open() {
        ServiceCase it = open();
        var sent = it.sendEngineer("赵强", LATER.plus(Duration.ofDays(1)), LATER);
        assertThat(sent.arriveBy()).isEqualTo(LATER.plus(Duration.ofDays(1)));
        assertThat(it.disposition()).isEqualTo(Disposition.ON_SITE);
        assertThatThrownBy(() -> it.resolve(new Resolution(FaultCause.NO_FAULT, "", "好了"), LATER))
                .isInstanceOf(RuleBroken.class);

        it.engineerArrived("赵强", LATER.plusSeconds(5), false, LATER.plusSeconds(9));
        it.workOrderEnded("赵强", "DONE", LATER.plusSeconds(20));

        it.resolve(new Resolution(FaultCause.NO_FAULT, "", "更换轴承"), LATER.plusSeconds(30));
        assertThat(it.status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void a_call_written_down_later_meets_the_clock_when_it_was_made() {
        ServiceCase it = open();
        Instant overdue = ARRIVAL.plus(Duration.ofHours(30));
        assertThatThrownBy(() -> it.answer(Disposition.WRITTEN_OR_PHONE_REPLY, overdue.plusSeconds(1), overdue))
                .hasMessageStartingWith("reply.at.future");
        assertThatThrownBy(() -> it.answer(Disposition.WRITTEN_OR_PHONE_REPLY, ARRIVAL.minusSeconds(1), overdue))
                .hasMessageStartingWith("reply.at.before-request");

        it.answer(Disposition.WRITTEN_OR_PHONE_REPLY, LATER, overdue);
        ServiceCase atOnce = ServiceCase.open(
                        CaseNumber.of(2026, 2),
                        Channel.PHONE,
                        "急",
                        null,
                        null,
                        ARRIVAL.plusSeconds(40),
                        ARRIVAL.plusSeconds(41))
                .made();
        atOnce.answer(Disposition.WRITTEN_OR_PHONE_REPLY, ARRIVAL, ARRIVAL.plusSeconds(50));

        assertThat(it.firstReply().state(overdue)).isEqualTo(Deadline.State.MET);
        assertThat(it.disposition()).isEqualTo(Disposition.WRITTEN_OR_PHONE_REPLY);
        assertThat(it.lastActivityAt()).isEqualTo(overdue);
    }

    @Test
    void what_settled_it_is_said_with_cause_and_part() {
        ServiceCase it = open();
        assertThat(it.resolution()).isEmpty();
        var settled = new Resolution(FaultCause.MATERIAL, " 轴承 6308 ", "更换轴承");

        var event = it.resolve(settled, LATER);

        assertThat(it.resolution()).contains(new Resolution(FaultCause.MATERIAL, "轴承 6308", "更换轴承"));
        assertThat(event.cause()).isEqualTo("MATERIAL");
        assertThat(event.part()).isEqualTo("轴承 6308");
        assertThat(FaultCause.MATERIAL.ours()).isTrue();
        assertThat(FaultCause.WEAR.ours()).isFalse();
        assertThatThrownBy(() -> new Resolution(null, "", "x")).hasMessageStartingWith("case.cause.missing");
        assertThatThrownBy(() -> new Resolution(FaultCause.WEAR, "", " "))
                .hasMessageStartingWith("case.resolution.missing");
        assertThatThrownBy(() -> new Resolution(FaultCause.WEAR, "长".repeat(201), "x"))
                .hasMessageStartingWith("case.part.too-long");
    }
}
