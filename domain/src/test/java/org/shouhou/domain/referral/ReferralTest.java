package org.shouhou.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.DepartmentCode;

class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Referral referral =
            new Referral(5, new DepartmentCode("TECHNICAL"), "轴承型号?", NOW.plusSeconds(3600), 1, NOW);

    @Test
    void a_late_acknowledgement_is_ignored() {
        referral.answer("6208-2RS", "陈杰", NOW);
        referral.acknowledge(NOW.plusSeconds(1));
        assertThat(referral.status()).isEqualTo(ReferralStatus.ANSWERED);
    }

    @Test
    void an_answered_referral_cannot_be_answered_or_withdrawn_again() {
        referral.acknowledge(NOW);
        referral.answer("6208-2RS", "陈杰", NOW);
        assertThatThrownBy(() -> referral.answer("again", "陈杰", NOW)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> referral.withdraw("no need", "王芳", NOW)).isInstanceOf(RuleBroken.class);
        assertThat(referral.answer()).isEqualTo("6208-2RS");
    }

    @Test
    void an_answer_cannot_be_wanted_in_the_past() {
        assertThatThrownBy(() -> new Referral(5, new DepartmentCode("QUALITY"), "?", NOW, 1, NOW))
                .hasMessageContaining("referral.due.past");
    }
}
