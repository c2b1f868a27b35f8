package org.shouhou.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.ServiceCase;

class CaseAccessTest {

    private final Office office = new Office();
    private final ServiceCase serviceCase = office.newCase();

    @Test
    void the_office_and_the_director_see_every_case() {
        assertThat(office.access.may(office.wangfang, serviceCase)).isTrue();
        assertThat(office.access.may(office.zhaogang, serviceCase)).isTrue();
    }

    @Test
    void a_department_sees_a_case_from_the_moment_it_is_asked_and_keeps_seeing_it() {
        assertThat(office.access.may(office.chenjie, serviceCase)).isFalse();

        var referral = office.referred(serviceCase, Office.TECHNICAL);
        assertThat(office.access.may(office.chenjie, serviceCase)).isTrue();

        referral.withdraw("不需要了", "王芳", office.intake.clock.instant());
        assertThat(office.access.may(office.chenjie, serviceCase)).isTrue();
    }

    @Test
    void a_department_does_not_see_what_another_was_asked() {
        office.referred(serviceCase, Office.TECHNICAL);

        assertThat(office.access.may(office.sunli, serviceCase)).isFalse();
        assertThatThrownBy(() -> office.access.require(office.sunli, serviceCase))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("not-permitted"));
    }
}
