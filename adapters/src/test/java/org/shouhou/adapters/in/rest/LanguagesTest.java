package org.shouhou.adapters.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "'de, en;q=0.8, zh;q=0.5', en",
        "'de, en;q=0.5, zh;q=0.8', zh",
        "zh-TW, zh",
        "*, zh",
        "'en;q=0, zh', zh",
        "de, zh",
        "'', zh",
        "'\u0001;;q=x', zh"
    })
    void the_first_of_ours_that_the_caller_wants(String header, String language) {
        assertThat(Languages.of(header).getLanguage()).isEqualTo(language);
        assertThat(Languages.of(null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
