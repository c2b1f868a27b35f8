package org.shouhou.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 人民币零元整",
        "0.05, 人民币伍分",
        "0.30, 人民币叁角整",
        "0.35, 人民币叁角伍分",
        "1, 人民币壹元整",
        "10, 人民币壹拾元整",
        "15.5, 人民币壹拾伍元伍角整",
        "101, 人民币壹佰零壹元整",
        "110, 人民币壹佰壹拾元整",
        "1409.50, 人民币壹仟肆佰零玖元伍角整",
        "6007.14, 人民币陆仟零柒元壹角肆分",
        "1680.32, 人民币壹仟陆佰捌拾元叁角贰分",
        "325.04, 人民币叁佰贰拾伍元零肆分",
        "10030.50, 人民币壹万零叁拾元伍角整",
        "107000.53, 人民币壹拾万柒仟元伍角叁分",
        "100000000, 人民币壹亿元整",
        "100010000, 人民币壹亿零壹万元整",
        "1000010001, 人民币壹拾亿零壹万零壹元整",
        "999999999999.99, 人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    })
    void an_amount_is_written_in_capital_numerals(String amount, String words) {
        assertThat(AmountInWords.chinese(new BigDecimal(amount))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, CNY zero and 00/100",
        "1.5, CNY one and 50/100",
        "21, CNY twenty-one and 00/100",
        "115.07, CNY one hundred and fifteen and 07/100",
        "10030, CNY ten thousand and thirty and 00/100",
        "1234567.89, CNY one million two hundred and thirty-four thousand five hundred and sixty-seven and 89/100",
        "2000000000, CNY two billion and 00/100",
    })
    void and_in_english(String amount, String words) {
        assertThat(AmountInWords.english(new BigDecimal(amount))).isEqualTo(words);
    }

    @Test
    void what_has_no_words_is_refused() {
        assertThatThrownBy(() -> AmountInWords.chinese(new BigDecimal("-0.01"))).hasMessage("money.out-of-range");
        assertThatThrownBy(() -> AmountInWords.english(AmountInWords.BEYOND)).hasMessage("money.out-of-range");
        assertThatThrownBy(() -> AmountInWords.chinese(new BigDecimal("1.001")))
                .isInstanceOf(ArithmeticException.class);
    }
}
