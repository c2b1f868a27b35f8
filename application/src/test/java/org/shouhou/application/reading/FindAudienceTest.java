package org.shouhou.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.application.handling.Office;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.servicecase.ServiceCase;

class FindAudienceTest {

    private final Office office = new Office();
    private final FindAudience findAudience = new FindAudience(office.referrals);

    @Test
    void of_a_case_hear_those_who_may_see_it() {
        ServiceCase serviceCase = office.newCase();
        office.referred(serviceCase, Office.TECHNICAL);

        FindAudience.Audience audience = findAudience.of(serviceCase.id());

        assertThat(audience.includes(office.wangfang)).isTrue();
        assertThat(audience.includes(office.zhaogang)).isTrue();
        assertThat(audience.includes(office.chenjie)).isTrue();
        assertThat(audience.includes(office.sunli)).isFalse();
        assertThat(audience.includes(new Actor(9, "admin", "管理员", DepartmentCode.SERVICE_HQ, Set.of(Right.ADMINISTER))))
                .isFalse();
    }

    @Test
    void a_case_nobody_was_asked_about_is_the_office_s_alone() {
        FindAudience.Audience audience = findAudience.of(office.newCase().id());

        assertThat(audience.includes(office.wangfang)).isTrue();
        assertThat(audience.includes(office.chenjie)).isFalse();
    }
}
