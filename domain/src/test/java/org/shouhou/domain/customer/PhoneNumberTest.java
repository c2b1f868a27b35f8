package org.shouhou.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.domain.RuleBroken;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800138000             | 13800138000",
                "138-0013-8000           | 13800138000",
                "1380013-8000            | 13800138000",
                "138 0013 8000           | 13800138000",
                "+86 138 0013 8000       | 13800138000",
                "0086-13800138000        | 13800138000",
                "86 13800138000          | 13800138000",
                "１３８００１３８０００   | 13800138000",
                "0411-88886666           | 041188886666",
                "(0411)8888-6666         | 041188886666",
                "（0411）88886666         | 041188886666",
                "+86 411 8888 6666       | 041188886666",
                "+86 (0)411 8888 6666    | 041188886666",
                "+86-10-68888888         | 01068888888",
                "010-68888888-802        | 01068888888",
                "0411-8888666-1          | 04118888666",
                "0411—88886666 转 802     | 041188886666",
                "0411-88886666 ext. 12   | 041188886666",
                "0411-88886666#12        | 041188886666",
                "0411-88886666分机：12    | 041188886666",
                "+86 411 88886666-802    | 041188886666",
                "400-820-5168            | 4008205168",
                "+86 400 820 5168        | 4008205168",
                "0500-5510118            | 05005510118",
                "0411-8888               | 04118888",
                "88886666                | 88886666",
                "+84 24 3555 0142        | +842435550142",
                "0084 24 3555 0142       | +842435550142"
            })
    void numbers_are_compared_by_what_is_dialled(String written, String digits) {
        var number = new PhoneNumber(written);
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12", "none", "0411-abc", "12345678901234567890123456789012345678901234567890"})
    void what_nobody_could_dial_is_refused(String written) {
        assertThatThrownBy(() -> new PhoneNumber(written))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("phone.malformed");
        assertThat(PhoneNumber.parse(written)).isEmpty();
    }

    @Test
    void a_serial_number_is_no_phone() {
        assertThat(PhoneNumber.parse("ZL23-06117")).isEmpty();
    }
}
