package org.shouhou.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----原始邮件-----",
                "------------------ 原始邮件 ------------------",
                "-----Original Message-----",
                "---- Forwarded message ----",
                "On Mon, Mar 2, 2026 at 9:00 AM 售后服务 <service@localhost> wrote:",
                "在 2026-03-02 09:00:00，\"售后服务\" <service@localhost> 写道：",
                "售后服务 <service@localhost> 于2026年3月2日周一 09:00写道：",
                "发件人: 售后服务 <service@localhost>\n发送时间: 2026年3月2日 9:00",
                "From: Service <service@localhost>\nSent: Monday, March 2, 2026 9:00 AM",
                "________________________________"
            })
    void what_stands_under_the_answered_mail_s_head_is_folded_with_it(String head) {
        assertThat(Passage.of("已按您说的做了。\n\n谢谢\n\n" + head + "\n您好！\n请先停机。"))
                .containsExactly(new Passage(false, "已按您说的做了。\n\n谢谢"), new Passage(true, head + "\n您好！\n请先停机。"));
    }

    @Test
    void quoted_lines_between_answers_are_folded_one_by_one() {
        assertThat(Passage.of("> 型号是什么？\n> 编号呢？\nCK6150\n\n> 何时开始？\n\n昨天\n"))
                .containsExactly(
                        new Passage(true, "> 型号是什么？\n> 编号呢？"),
                        new Passage(false, "CK6150"),
                        new Passage(true, "> 何时开始？"),
                        new Passage(false, "昨天"));
    }

    @Test
    void nothing_is_dropped() {
        String text = "一\n> 二\n三\n-----原始邮件-----\n四\n> 五\n";
        assertThat(String.join(
                        "\n", Passage.of(text).stream().map(Passage::text).toList()))
                .isEqualTo(text.stripTrailing());
    }

    @Test
    void words_that_only_look_like_it_stay() {
        String text = "合同里写道：保修一年。\n收件人: 王芳\nFrom: 昨天开始\n- 一\n-- \n周工";
        assertThat(Passage.of(text)).containsExactly(new Passage(false, text));
    }

    @Test
    void a_mail_without_words_has_no_passage() {
        assertThat(Passage.of("")).isEqualTo(List.of());
        assertThat(Passage.of("\n \n")).isEqualTo(List.of());
    }
}
