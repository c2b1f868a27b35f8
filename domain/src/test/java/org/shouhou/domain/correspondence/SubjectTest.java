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
                "Fw:主轴异响"
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
    }
}
