package org.shouhou.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a message may be serial numbers and models. */
class MachineCluesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2号空压机（型号ZLV-75，机号ZL23-06117，累计运行14862小时）",
                "机号：zl23－06117。",
                "serial number ZL23 06117, please help",
                "s/n ZL2306117",
                "机号ＺＬ２３—０６１１７",
                "ZL23-06117/ZL23-06118"
            })
    void a_serial_number_is_found_however_it_is_written(String text) {
        assertThat(MachineClues.in("停机", text).serials()).contains("ZL2306117");
    }

    @Test
    void the_subject_is_read_too() {
        assertThat(MachineClues.in("ZLG-110A s/n ZL22-07714: alarm", null).serials())
                .contains("ZL2207714");
    }

    @Test
    void what_stands_for_several_leads_to_the_first_and_the_last() {
        assertThat(MachineClues.in("", "四台（机号 ZL16-0201 至 0204）").serials()).contains("ZL160201", "ZL160204");
        assertThat(MachineClues.in("", "机号 ZL25-03301～03303").serials()).contains("ZL2503301", "ZL2503303");
        assertThat(MachineClues.in("", "ZL21-07730、ZL21-07731").serials()).contains("ZL2107730", "ZL2107731");
    }

    @Test
    void short_words_and_words_without_digits_are_no_serial_numbers() {
        assertThat(MachineClues.in("", "面板显示 OC-2，压力 0.52 MPa，1号备机，泽砺 SERVICE").serials())
                .doesNotContain("OC2", "MPA", "SERVICE", "1", "0", "52");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZLH-250-8 两台", "我们的ZLH250报警", "zlh 250 停机", "ZLH-250+干燥机"})
    void a_model_is_found_also_with_more_behind_it(String text) {
        assertThat(MachineClues.in("", text).named(Set.of("ZLH250"))).containsExactly("ZLH250");
    }

    @Test
    void of_two_names_in_one_another_the_longer_is_meant() {
        assertThat(MachineClues.in("", "ZLH-250-8").named(Set.of("ZLH250", "ZLH2508")))
                .containsExactly("ZLH2508");
    }

    @Test
    void a_model_may_have_a_stroke_and_a_point_in_it() {
        assertThat(MachineClues.in("", "储气罐 ZLC-10/1.0（产品编号 ZC25-0418）").named(Set.of("ZLC10/1.0")))
                .containsExactly("ZLC10/1.0");
    }

    @Test
    void whatever_strangers_write_is_read_to_its_end_at_a_bounded_cost() {
        String odd = "\0\uD83D\uFFFF-./_+".repeat(2_000) + "A-1".repeat(500_000);
        MachineClues clues = MachineClues.in(odd, odd + "ＺＬ1".repeat(300_000));
        assertThat(clues.serials()).allMatch(it -> it.length() <= 60 && !it.contains("\0"));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("A").append(i + 1000).append(' ');
        }
        assertThat(MachineClues.in("", many.toString()).serials()).hasSizeLessThan(1_000);
        assertThat(MachineClues.in(null, null).serials()).isEmpty();
    }
}
