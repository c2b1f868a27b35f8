package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.referral.ReferralStatus;

/** Questions passed to departments. */
public abstract class ReferralsContract extends PortContract {

    private static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");

    @Test
    void a_question_is_kept_and_so_is_its_answer() throws Exception {
        long caseId = serviceCase(NOON);
        long id = refer(caseId, "轴承型号？");

        inTransaction(() -> stores.referrals().byId(id).orElseThrow().answer("6308-2RS", "陈杰", NOON.plusSeconds(60)));

        Referral kept = read(() -> stores.referrals().byId(id).orElseThrow());
        assertThat(kept.caseId()).isEqualTo(caseId);
        assertThat(kept.department()).isEqualTo(TECHNICAL);
        assertThat(kept.question()).isEqualTo("轴承型号？");
        assertThat(kept.dueAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(kept.status()).isEqualTo(ReferralStatus.ANSWERED);
        assertThat(kept.answer()).isEqualTo("6308-2RS");
        assertThat(kept.answeredBy()).isEqualTo("陈杰");
        assertThat(kept.endedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void the_referrals_of_a_case_come_oldest_first_and_no_others() throws Exception {
        long caseId = serviceCase(NOON);
        long first = refer(caseId, "轴承型号？");
        refer(serviceCase(NOON), "别的问题");
        long second = refer(caseId, "润滑脂牌号？");

        List<Long> ids = read(() ->
                stores.referrals().ofCase(caseId).stream().map(Referral::id).toList());

        assertThat(ids).containsExactly(first, second);
    }

    @Test
    void a_case_concerns_the_departments_it_was_referred_to() throws Exception {
        long caseId = serviceCase(NOON);
        long another = serviceCase(NOON);
        refer(caseId, "轴承型号？");

        assertThat(read(() -> stores.referrals().concern(caseId, TECHNICAL))).isTrue();
        assertThat(read(() -> stores.referrals().concern(caseId, DepartmentCode.SERVICE_OFFICE)))
                .isFalse();
        assertThat(read(() -> stores.referrals().concern(another, TECHNICAL))).isFalse();
    }

    @Test
    void questions_nobody_answered_in_time_are_found_until_it_is_recorded() throws Exception {
        long caseId = serviceCase(NOON);
        long late = refer(caseId, "轴承型号？");
        long answered = refer(caseId, "润滑脂牌号？");
        inTransaction(() -> stores.referrals().byId(answered).orElseThrow().answer("3 号", "陈杰", NOON));
        Instant due = NOON.plus(Duration.ofDays(1));

        assertThat(late(due)).isEmpty();
        assertThat(late(due.plusSeconds(1))).containsExactly(late);

        inTransaction(() -> stores.referrals().byId(late).orElseThrow().checkDue(due.plusSeconds(1)));
        assertThat(late(due.plusSeconds(2))).isEmpty();
    }

    private List<Long> late(Instant now) throws Exception {
        return read(() -> stores.referrals().withUnrecordedBreach(now, 9).stream()
                .map(Referral::id)
                .toList());
    }

    private long refer(long caseId, String question) throws Exception {
        long sender = employee();
        return read(() -> {
            var referral = new Referral(caseId, TECHNICAL, question, NOON.plus(Duration.ofDays(1)), sender, NOON);
            stores.referrals().add(referral);
            return referral.id();
        });
    }
}
