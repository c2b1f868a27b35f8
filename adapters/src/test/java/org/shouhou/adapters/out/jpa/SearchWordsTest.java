package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void chinese_is_found_by_every_character_and_every_two_neighbours() {
        assertThat(SearchWords.of("主轴异响")).containsExactly("主", "主轴", "轴", "轴异", "异", "异响", "响");
        assertThat(SearchWords.query("主轴异")).isEqualTo("'主轴' & '轴异'");
        assertThat(SearchWords.query("轴")).isEqualTo("'轴'");
    }

    @Test
    void what_parts_characters_parts_words() {
        assertThat(SearchWords.of("泵，阀")).containsExactly("泵", "阀");
        assertThat(SearchWords.of("")).isEmpty();
        assertThat(SearchWords.query("，。！%_")).isEmpty();
    }

    @Test
    void a_part_s_number_is_found_by_its_beginnings_its_letters_and_its_digits() {
        assertThat(SearchWords.of("型号CK6150"))
                .containsExactly("型", "型号", "号", "ck", "ck6", "ck61", "ck615", "ck6150", "61", "615", "6150");
        assertThat(SearchWords.query("CK61")).isEqualTo("'ck61'");
        assertThat(SearchWords.query("2024-0817")).isEqualTo("'2024' & '0817'");
    }

    @Test
    void full_width_and_capital_letters_are_the_same() {
        assertThat(SearchWords.of("ＣＫ６１５０")).contains("ck6150");
        assertThat(SearchWords.query("ｃＫ")).isEqualTo("'ck'");
    }

    @Test
    void rare_characters_outside_the_basic_plane_are_characters_too() {
        assertThat(SearchWords.of("𠮷田")).containsExactly("𠮷", "𠮷田", "田");
    }

    @Test
    void nothing_can_break_out_of_the_query() {
        assertThat(SearchWords.query("a' | 'b\\' & !c:*")).isEqualTo("'a' & 'b' & 'c'");
    }

    @Test
    void very_long_words_and_texts_are_cut() {
        assertThat(SearchWords.of("x".repeat(200))).contains("x".repeat(60)).allMatch(word -> word.length() <= 60);
        assertThat(SearchWords.of("轴承".repeat(100_000))).hasSize(4);
    }

    @Test
    void a_phone_is_looked_for_by_its_digits_too() {
        assertThat(SearchWords.query("+86 138-0575 1234"))
                .isEqualTo("('86' & '138' & '0575' & '1234') | '13805751234'");
    }
}
