package org.shouhou.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.scan.LetterField.Kind;

class LetterReadingTest {

    @Test
    void a_business_letter_says_everything() {
        Map<Kind, String> fields = values(
                "锡绍锦函〔2026]37号",
                "关于螺杆空压机异常停机的函",
                "智联压缩机有限公司售后服务部：",
                "我公司于2024年3月购买贵公司ZLV-75A型螺杆空压机一台，出厂编号",
                "ZL23-06117，合同号HT-2024-0387。自2026年11月18日起，该机运行约两小时后",
                "排气温度升至112℃并报警停机，面板显示故障代码0C-2。",
                "联系人：赵国庆电话：0510-85512388手机：1386178552O",
                "无锡绍锦纺织有限公司",
                "2026年11月20日");
        assertThat(fields)
                .containsEntry(Kind.SUBJECT, "关于螺杆空压机异常停机的函")
                .containsEntry(Kind.LETTER_NUMBER, "锡绍锦函〔2026〕37号")
                .containsEntry(Kind.ORGANISATION, "无锡绍锦纺织有限公司")
                .containsEntry(Kind.PERSON, "赵国庆")
                .containsEntry(Kind.PHONE, "13861785520")
                .containsEntry(Kind.WRITTEN_ON, "2026-11-20")
                .containsEntry(Kind.SERIAL_NUMBER, "ZL23-06117")
                .containsEntry(Kind.MODEL, "ZLV-75A")
                .containsEntry(Kind.REQUEST, "FAULT");
    }

    @Test
    void where_a_machine_was_installed_says_nothing_of_what_is_wanted() {
        assertThat(values("关于空压机的函", "该机安装于纺织车间空压站，近日报警停机。")).containsEntry(Kind.REQUEST, "FAULT");
        assertThat(values("关于安装调试的函", "请派人安装。")).containsEntry(Kind.REQUEST, "INSTALLATION");
    }

    @Test
    void a_date_in_chinese_signs_and_a_fixed_line() {
        Map<Kind, String> fields = values("采购备件的函", "请报价。", "传真：0510-85512389", "电话：0510 85512388", "二〇二六年十一月二十一日");
        assertThat(fields)
                .containsEntry(Kind.WRITTEN_ON, "2026-11-21")
                .containsEntry(Kind.PHONE, "0510-85512388")
                .containsEntry(Kind.REQUEST, "PARTS");
    }

    @Test
    void a_serial_number_broken_at_the_end_of_a_line_is_whole_and_shown_where_it_begins() {
        var pages = List.of(page("其中机号：ZL23-", "06117的一台停机"));
        assertThat(LetterReading.of(pages))
                .filteredOn(it -> it.kind() == Kind.SERIAL_NUMBER)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.value()).isEqualTo("ZL23-06117");
                    assertThat(it.box().y()).isEqualTo(100);
                    assertThat(it.isSure()).isTrue();
                });
        assertThat(LetterReading.known(pages, Kind.SERIAL_NUMBER, "ZL23-06117"))
                .hasValueSatisfying(it -> assertThat(it.box().y()).isEqualTo(100));
    }

    @Test
    void what_is_not_said_is_not_there() {
        assertThat(values("您好")).isEmpty();
        assertThat(LetterReading.of(List.of())).isEmpty();
        assertThat(values("2026年13月40日")).doesNotContainKey(Kind.WRITTEN_ON);
    }

    @Test
    void something_known_is_found_though_zero_and_o_were_mistaken() {
        var pages = List.of(page("机号ZL23-O6ll7停机"));
        assertThat(LetterReading.known(pages, Kind.SERIAL_NUMBER, "ZL23-06117")).hasValueSatisfying(it -> {
            assertThat(it.value()).isEqualTo("ZL23-06117");
            assertThat(it.page()).isEqualTo(1);
            assertThat(it.isSure()).isTrue();
        });
        assertThat(LetterReading.known(pages, Kind.SERIAL_NUMBER, "ZL23-06118")).isEmpty();
    }

    @Test
    void what_was_read_badly_is_doubtful() {
        var line = new TextLine(0, "手机13861785520", 0.7, new TextLine.Box(0, 0, 9, 9));
        assertThat(LetterReading.of(List.of(new PageText(0, 9, 9, List.of(line)))))
                .filteredOn(it -> it.kind() == Kind.PHONE)
                .singleElement()
                .satisfies(it -> assertThat(it.isSure()).isFalse());
    }

    private static Map<Kind, String> values(String... lines) {
        return LetterReading.of(List.of(page(lines))).stream()
                .collect(Collectors.toMap(LetterField::kind, LetterField::value));
    }

    private static PageText page(String... lines) {
        List<TextLine> all = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            all.add(new TextLine(i, lines[i], 0.99, new TextLine.Box(100, 100 + 60 * i, 600, 40)));
        }
        return new PageText(0, 1654, 2339, all);
    }
}
