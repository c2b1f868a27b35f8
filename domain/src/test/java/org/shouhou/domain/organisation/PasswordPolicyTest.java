package org.shouhou.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.domain.RuleBroken;

class PasswordPolicyTest {

    @Test
    void ten_characters_of_any_kind_will_do() {
        assertThatCode(() -> PasswordPolicy.check("轴承异响请派人来看看", "wangfang")).doesNotThrowAnyException();
        assertThatCode(() -> PasswordPolicy.check("correct horse", "wangfang")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        ", password.too-short",
        "123456789, password.too-short",
        "WangFang-2026, password.has-login-name",
        "aabbaabbaabb, password.too-plain",
    })
    void what_is_easily_guessed_is_refused(String password, String code) {
        assertRefused(password, code);
    }

    @Test
    void what_is_too_long_is_refused() {
        assertRefused("correct horse".repeat(20), "password.too-long");
    }

    private static void assertRefused(String password, String code) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, "wangfang"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }
}
