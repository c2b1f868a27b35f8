package org.shouhou.domain.webreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.WritingLanguage;

class FaultReportTest {

    private static FaultReport typed(String phone, String email, String words) {
        return FaultReport.typed(WritingLanguage.ENGLISH, " Anna\nLee ", null, phone, email, null, words);
    }

    @Test
    void somebody_who_cannot_be_reached_is_asked_how() {
        assertThatThrownBy(() -> typed(" ", null, "It stops")).hasMessage("report.unreachable");
        assertThatThrownBy(() -> typed("call me", null, "It stops")).hasMessageContaining("phone.malformed");
        assertThatThrownBy(() -> typed(" / 、", null, "It stops")).hasMessageContaining("phone.malformed");
        assertThatThrownBy(() -> typed(null, "anna", "It stops")).hasMessageContaining("email.malformed");
        assertThatThrownBy(() -> typed("13800138000", null, " ")).hasMessage("report.words.missing");
    }

    @Test
    void it_says_what_was_typed_and_nothing_that_was_not() {
        assertThat(typed(null, "Anna@Mill.example", "It stops.\nEvery hour.").text())
                .isEqualTo("It stops.\nEvery hour.\n\nName: Anna Lee\nE-mail: anna@mill.example");
    }

    @Test
    void two_numbers_in_one_field_are_two() {
        FaultReport report = typed("13800138000 / 0411-8888 6666", null, "It stops");
        assertThat(report.phones()).extracting(it -> it.digits()).containsExactly("13800138000", "041188886666");
        assertThat(report.text()).contains("13800138000 / 0411-8888 6666");
    }

    @Test
    void its_first_line_is_what_it_is_about() {
        assertThat(typed("13800138000", null, "\n It stops.\nEvery hour.").subject())
                .isEqualTo("It stops.");
        assertThat(typed("13800138000", null, "响".repeat(59) + "😀" + "响").subject())
                .isEqualTo("响".repeat(59) + "…");
    }

    /** Anybody may send it, before any turn is taken. */
    @Test
    void a_phone_number_of_any_length_is_refused_at_once() {
        for (String phone : List.of("1" + " ".repeat(20_000) + "1", "1".repeat(20_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThatThrownBy(
                            () -> FaultReport.typed(WritingLanguage.CHINESE, "周工", "", phone, "", "", "异响"))
                    .hasMessageStartingWith("phone.malformed"));
        }
    }
}
