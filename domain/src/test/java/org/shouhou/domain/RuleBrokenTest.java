package org.shouhou.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBrokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200b", "\u00a0", "\0", "\u3000\u2060"})
    void a_text_nobody_can_see_is_none(String text) {
        assertThatThrownBy(() -> RuleBroken.text(text, 10, "x")).hasMessage("x.missing");
        assertThat(RuleBroken.textOrNone(text, 10)).isEmpty();
    }

    @Test
    void what_nobody_types_goes_and_all_else_stays() {
        assertThat(RuleBroken.text(" 周\u202e工\0 👨\u200d🔧\n第二行 ", 40, "x")).isEqualTo("周工 👨\u200d🔧\n第二行");
    }
}
