package org.shouhou.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

    @Test
    void a_chinese_name_stands_in_both_forms() {
        assertThat(ContentDisposition.attachment("铭牌 1.jpg"))
                .isEqualTo("attachment; filename=\"__ 1.jpg\"; filename*=UTF-8''%E9%93%AD%E7%89%8C%201.jpg");
    }

    @Test
    void nothing_breaks_out_of_the_header() {
        assertThat(ContentDisposition.attachment("a\"; filename=b.exe\r\nX: y\\%41"))
                .doesNotContain("\r", "\n", "\\")
                .startsWith("attachment; filename=\"a_; filename=b.exe__X: y__41\"; filename*=UTF-8''a%22%3B");
    }
}
