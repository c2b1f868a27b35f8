package org.shouhou.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private final Mentions staff = new Mentions(List.of(
            new Mentions.Person(1, "wangfang", "王芳"),
            new Mentions.Person(2, "wangfanghua", "王芳华"),
            new Mentions.Person(3, "li.jun", "李军"),
            new Mentions.Person(4, "li.jun2", "李军")));

    @Test
    void people_are_named_by_name_or_login_name() {
        assertThat(staff.in("@wangfang 请看，@李军也看看")).containsExactly(1L, 3L, 4L);
        assertThat(staff.in("＠王芳：电话已回")).containsExactly(1L);
        assertThat(staff.in("@WangFang.")).containsExactly(1L);
    }

    @Test
    void the_longer_name_is_meant() {
        assertThat(staff.in("@王芳华请看")).containsExactly(2L);
        assertThat(staff.in("@wangfanghua")).containsExactly(2L);
        assertThat(staff.in("@li.jun2")).containsExactly(4L);
    }

    @Test
    void an_address_names_nobody_and_neither_does_half_a_name() {
        assertThat(staff.in("写给 x@wangfang.example 了")).isEmpty();
        assertThat(staff.in("@wangfangs")).isEmpty();
        assertThat(staff.in("王芳")).isEmpty();
        assertThat(staff.in("@")).isEmpty();
    }
}
