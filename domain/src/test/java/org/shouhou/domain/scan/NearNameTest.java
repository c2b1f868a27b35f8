package org.shouhou.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNameTest {

    @Test
    void a_mistaken_character_or_two_lead_to_the_name_that_is_meant() {
        var read = new NearName("无锡绍绵纺织有限公司");
        assertThat(read.among(List.of("无锡绍锦纺织有限公司", "无锡太湖纺织有限公司"))).hasValue("无锡绍锦纺织有限公司");
        assertThat(read.parts()).contains("无锡绍", "纺织有", "限公司").hasSize(8);
    }

    @Test
    void what_is_near_to_two_or_to_none_is_left_to_a_person() {
        assertThat(new NearName("华东一厂").among(List.of("华东二厂", "华东三厂"))).isEmpty();
        assertThat(new NearName("无锡绍锦纺织有限公司").among(List.of("苏州金鸡湖机械厂"))).isEmpty();
        assertThat(new NearName("无锡绍锦纺织有限公司").among(List.of("浙江绍锦纺织有限公司"))).isEmpty();
        assertThat(new NearName("无锡绍锦纺织有限公司").among(List.of())).isEmpty();
    }
}
