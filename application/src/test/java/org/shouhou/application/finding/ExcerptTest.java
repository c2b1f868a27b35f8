package org.shouhou.application.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.application.finding.Excerpt.Piece;

class ExcerptTest {

    @Test
    void a_number_typed_without_its_signs_is_marked_with_them() {
        assertThat(Excerpt.of("机号 ZL23-06117 停机", "zl2306117", 90).pieces()).contains(new Piece("ZL23-06117", true));
        assertThat(Excerpt.of("0510-8888 6666", "051088886666", 90).pieces())
                .containsExactly(new Piece("0510-8888 6666", true));
    }

    @Test
    void what_was_looked_for_is_marked_whatever_its_case_and_width() {
        assertThat(Excerpt.of("机组ＺＬＶ-75 主轴异响", "zlv 主轴", 90).pieces())
                .containsExactly(
                        new Piece("机组", false),
                        new Piece("ＺＬＶ", true),
                        new Piece("-75 ", false),
                        new Piece("主轴", true),
                        new Piece("异响", false));
    }

    @Test
    void a_long_text_is_cut_around_the_first_word() {
        Excerpt excerpt = Excerpt.of("甲".repeat(300) + "主轴" + "乙".repeat(300), "主轴", 100);

        assertThat(excerpt.toString())
                .hasSize(102)
                .startsWith("…甲")
                .contains("甲主轴乙")
                .endsWith("乙…");
    }

    @Test
    void signs_of_markup_stay_what_they_are() {
        assertThat(Excerpt.of("<b>主轴</b> & \"x\"", "主轴", 90).toString()).isEqualTo("<b>主轴</b> & \"x\"");
    }

    @Test
    void chinese_words_that_stand_apart_are_marked_two_characters_at_a_time() {
        assertThat(Excerpt.of("主轴有异响", "主轴异响", 90).pieces().stream()
                        .filter(Piece::hit)
                        .map(Piece::text))
                .containsExactly("主轴", "异响");
    }

    @Test
    void a_character_of_two_halves_is_never_cut() {
        String text = Excerpt.of("𠮷".repeat(200) + "主轴", "主轴", 99).toString();

        assertThat(text.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                .isZero();
        assertThat(new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void nothing_is_marked_where_nothing_was_found() {
        assertThat(Excerpt.of("轴承", "主轴", 90).pieces()).containsExactly(new Piece("轴承", false));
        assertThat(Excerpt.of("", "主轴", 90).isEmpty()).isTrue();
    }
}
