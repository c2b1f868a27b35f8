package org.shouhou.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseView;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Parties;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.referral.ReferralKind;
import org.shouhou.domain.referral.ReferralStatus;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Priority;

class OffersTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Actor CLERK =
            actor("SERVICE_OFFICE", EnumSet.of(Right.READ_CASES, Right.HANDLE_CASES, Right.WORK_REGISTER));
    private static final Actor DIRECTOR = actor("MARKETING", EnumSet.of(Right.READ_CASES));
    private static final Actor TECHNICIAN = actor("TECHNICAL", EnumSet.of(Right.ANSWER_REFERRALS));
    private static final Parties NOBODY = new Parties(Optional.empty(), List.of(), Set.of());
    private static final List<String> EVERYTHING = List.of(
            "reply",
            "note",
            "assign",
            "take",
            "refer",
            "resolve",
            "withdraw",
            "close",
            "reopen",
            "dismiss",
            "answer",
            "decline");

    @Test
    void a_clerk_is_offered_what_fits_the_state() {
        assertThat(offered(CLERK, view(CaseStatus.NEW, "li@customer.example")))
                .containsExactly("reply", "note", "assign", "take", "refer", "resolve", "dismiss");
        assertThat(offered(CLERK, view(CaseStatus.IN_PROGRESS, "li@customer.example")))
                .containsExactly("reply", "note", "assign", "take", "refer", "resolve");
        assertThat(offered(CLERK, view(CaseStatus.RESOLVED, "li@customer.example")))
                .containsExactly("note", "close", "reopen");
        assertThat(offered(CLERK, view(CaseStatus.CLOSED, "li@customer.example")))
                .containsExactly("note", "reopen");
    }

    @Test
    void a_case_with_an_open_question_is_not_to_be_resolved_but_the_question_withdrawn() {
        CaseView asked = view(CaseStatus.IN_PROGRESS, "li@customer.example", asked("TECHNICAL", ReferralStatus.SENT));
        assertThat(offered(CLERK, asked)).contains("withdraw").doesNotContain("resolve", "answer");
    }

    @Test
    void where_the_customer_has_no_mail_address_others_can_still_be_written_to() {
        assertThat(offered(CLERK, view(CaseStatus.NEW, null))).contains("reply");
    }

    @Test
    void a_director_only_reads() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(offered(DIRECTOR, view(status, "li@customer.example"))).isEmpty();
        }
    }

    @Test
    void a_department_answers_its_own_open_questions() {
        assertThat(offered(
                        TECHNICIAN,
                        view(CaseStatus.IN_PROGRESS, "x@y.example", asked("TECHNICAL", ReferralStatus.SENT))))
                .containsExactly("answer", "decline");
        assertThat(offered(
                        TECHNICIAN,
                        view(
                                CaseStatus.IN_PROGRESS,
                                "x@y.example",
                                asked("TECHNICAL", ReferralStatus.ANSWERED),
                                asked("QUALITY", ReferralStatus.SENT))))
                .isEmpty();
    }

    @Test
    void the_conversation_is_in_the_order_it_happened_and_a_question_stands_where_its_answer_came() {
        CaseView.Referral answered = asked("TECHNICAL", ReferralStatus.ANSWERED);
        CaseView view = view(CaseStatus.IN_PROGRESS, "x@y.example", answered);
        assertThat(Item.of(view, NOBODY).stream().map(Item::at))
                .containsExactly(MORNING, MORNING.plusSeconds(60), MORNING.plusSeconds(7200));
        assertThat(Item.of(view, NOBODY).get(2).referral()).isEqualTo(answered);
        assertThat(Item.of(view, NOBODY).get(0).incoming()).isTrue();
    }

    @Test
    void a_reply_s_subject_is_shown_only_where_it_is_another() {
        Item mail = Item.of(view(CaseStatus.NEW, "x@y.example"), NOBODY).get(0);
        assertThat(mail.changesSubject("异响")).isFalse();
        assertThat(mail.changesSubject("Re: 回复：[SH2026-000061] 异响")).isFalse();
        assertThat(mail.changesSubject("【回复】[外部邮件] 异响")).isFalse();
        assertThat(mail.changesSubject("AW: [External] 异响")).isFalse();
        assertThat(mail.changesSubject("振动")).isTrue();
    }

    private static List<String> offered(Actor actor, CaseView view) {
        return EVERYTHING.stream().filter(new Offers(view, actor)::offers).toList();
    }

    private static CaseView view(CaseStatus status, String email, CaseView.Referral... referrals) {
        int open = (int) Stream.of(referrals).filter(it -> it.status().open()).count();
        var row = new CaseRow(
                1,
                CaseNumber.of(2026, 61),
                status,
                Channel.EMAIL,
                "异响",
                "李雷",
                null,
                null,
                MORNING,
                MORNING,
                MORNING.plusSeconds(86_400),
                null,
                open,
                1,
                Priority.NORMAL);
        var entry = new CaseView.Entry(
                1,
                Direction.IN,
                Channel.EMAIL,
                CorrespondenceStatus.FILED,
                false,
                "li@customer.example",
                "李雷",
                null,
                null,
                "service@localhost",
                "",
                null,
                "异响",
                "正文",
                false,
                false,
                0,
                MORNING,
                null,
                null,
                true,
                List.of(),
                null,
                null,
                false,
                List.of(),
                null);
        return new CaseView(
                row,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                new CaseView.Person(1L, "李雷", email, null, null, null, null, null),
                List.of(entry),
                List.of(),
                List.of(new CaseView.Note(1, "王芳", "急", MORNING.plusSeconds(60))),
                new ArrayList<>(List.of(referrals)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CaseView.Referral asked(String department, ReferralStatus status) {
        return new CaseView.Referral(
                1,
                department,
                "技术中心",
                "Technical Centre",
                ReferralKind.QUESTION,
                "型号?",
                MORNING.plusSeconds(86_400),
                status,
                "王芳",
                MORNING.plusSeconds(30),
                status.open() ? null : "SKF 6310",
                status.open() ? null : "陈杰",
                status.open() ? null : MORNING.plusSeconds(7200),
                1);
    }

    private static Actor actor(String department, Set<Right> rights) {
        return new Actor(7, "somebody", "某人", new DepartmentCode(department), rights);
    }
}
