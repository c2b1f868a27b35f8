package org.shouhou.domain.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.domain.servicecase.CaseNumber;

class SubjectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: 主轴异响",
                "RE: Re: 主轴异响",
                "回复：主轴异响",
                "回复: 主轴异响",
                "答复：转发：主轴异响",
                "Re[2]: 主轴异响",
                "Re(3)：主轴异响",
                "AW: WG: 主轴异响",
                "Re: [SH2026-000061] 主轴异响",
                "[SH2026-000061] Re: 主轴异响",
                "回复：[SH2026-000061]　主轴异响",
                "Отв: 主轴异响",
                "转发：主轴异响",
                "Fwd: 主轴异响",
                "Fw:主轴异响",
                "【回复】主轴异响",
                "[回复] 主轴异响",
                "【答复】：主轴异响",
                "（转发）主轴异响",
                "[Fwd: 主轴异响]",
                "[Re] 主轴异响",
                "回复: [外部邮件] 主轴异响",
                "[External] Re: 主轴异响",
                "Re: [EXTERNAL] 主轴异响",
                "[EXT] AW: 主轴异响",
                "EXTERNAL: Re: 主轴异响",
                "【外部邮件】回复：[SH2026-000061] 主轴异响",
                "[SH2026-000061] [External] Re: 主轴异响",
                "Re: *** EXTERNAL *** 主轴异响",
                "[External Sender] Re: 主轴异响",
                "(外来邮件) 回复：主轴异响",
                "【外部邮件，注意安全】Re: 主轴异响"
            })
    void marks_and_tag_are_no_part_of_the_matter(String text) {
        assertThat(new Subject(text).bare()).isEqualTo("主轴异响");
        assertThat(new Subject(text).isMarked()).isTrue();
        assertThat(new Subject(text).sameMatterAs(new Subject("主轴异响"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"主轴异响", "[SH2026-000061] 主轴异响", "Report: 主轴异响", "Rebooting: 主轴", "回复率：下降", "请回复：主轴异响"})
    void what_only_looks_alike_is_no_mark(String text) {
        assertThat(new Subject(text).isMarked()).isFalse();
    }

    /** Where it came from is told by the reader's own house, not by who wrote it, and makes it no answer. */
    @ParameterizedTest
    @ValueSource(strings = {"[External] 主轴异响", "【外部邮件】主轴异响", "[EXT]主轴异响", "EXTERNAL: 主轴异响"})
    void a_warning_of_the_outside_is_no_part_of_the_matter_and_no_mark(String text) {
        assertThat(new Subject(text).bare()).isEqualTo("主轴异响");
        assertThat(new Subject(text).isMarked()).isFalse();
        assertThat(new Subject(text).sameMatterAs(new Subject("Re: 主轴异响"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[R] 主轴异响",
                "[TR] 主轴异响",
                "【急】主轴异响",
                "[External gear] 主轴异响",
                "External gear pump: 异响",
                "外部邮件系统故障",
                "回复 主轴异响",
                "[回复率] 主轴异响",
                "(2) 主轴异响"
            })
    void other_words_in_brackets_are_the_writers_own(String text) {
        assertThat(new Subject(text).bare()).isEqualTo(text);
        assertThat(new Subject(text).isMarked()).isFalse();
    }

    @Test
    void it_says_whether_a_mail_is_passed_on() {
        assertThat(new Subject("[External] Fwd: x").passesOn()).isTrue();
        assertThat(new Subject("【转发】x").passesOn()).isTrue();
        assertThat(new Subject("[SH2026-000061] 转发：x").passesOn()).isTrue();
        assertThat(new Subject("Re: Fwd: x").passesOn()).isFalse();
        assertThat(new Subject("x").passesOn()).isFalse();
    }

    @Test
    void spaces_and_case_make_no_difference() {
        assertThat(new Subject("Re:  CK6150\t主轴 ").sameMatterAs(new Subject("ck6150 主轴")))
                .isTrue();
    }

    @Test
    void nothing_is_the_same_matter_as_nothing() {
        assertThat(new Subject("Re:").sameMatterAs(new Subject(""))).isFalse();
        assertThat(new Subject(null).bare()).isEmpty();
    }

    @Test
    void an_answer_is_marked_once() {
        assertThat(new Subject("Re: 主轴异响").reply(CaseNumber.of(2026, 61))).isEqualTo("Re: [SH2026-000061] 主轴异响");
    }

    @Test
    void a_subject_of_marks_only_is_read_in_no_time() {
        assertThat(new Subject("Re: ".repeat(50_000)).bare()).isEmpty();
        assertThat(new Subject(" ".repeat(200_000) + "x").bare()).isEqualTo("x");
        assertThat(new Subject("[External] ".repeat(50_000)).bare()).isEmpty();
        assertThat(new Subject("【外部邮件".repeat(50_000)).bare()).startsWith("【外部邮件");
        assertThat(new Subject("*".repeat(200_000)).bare()).startsWith("*");
    }
}
