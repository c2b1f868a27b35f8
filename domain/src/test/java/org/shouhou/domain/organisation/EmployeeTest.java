package org.shouhou.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.RuleBroken;

class EmployeeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Employee wangfang =
            new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), null);

    @Test
    void a_login_name_is_kept_in_lower_case() {
        assertThat(new Employee(" WangFang ", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of(), null).loginName())
                .isEqualTo("wangfang");
    }

    @Test
    void nobody_enters_without_a_password() {
        assertThat(wangfang.mayEnter(NOON)).isFalse();
    }

    @Test
    void a_one_time_password_lets_in_for_seven_days_to_choose_another() {
        wangfang.giveOneTimePassword("hash", NOON);

        assertThat(wangfang.mustChoosePassword()).isTrue();
        assertThat(wangfang.mayEnter(NOON.plus(Duration.ofDays(6)))).isTrue();
        assertThat(wangfang.mayEnter(NOON.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void a_password_of_ones_own_has_no_end() {
        wangfang.giveOneTimePassword("hash", NOON);
        wangfang.changePassword("own");

        assertThat(wangfang.mustChoosePassword()).isFalse();
        assertThat(wangfang.mayEnter(NOON.plus(Duration.ofDays(700)))).isTrue();
    }

    @Test
    void who_has_left_does_not_enter() {
        wangfang.changePassword("own");
        wangfang.describe("王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), false);

        assertThat(wangfang.mayEnter(NOON)).isFalse();
    }

    @Test
    void what_changed_since_it_was_seen_is_not_overwritten() {
        assertThatThrownBy(() -> wangfang.requireSeen(wangfang.version() + 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("changed-meanwhile"));
    }
}
