package org.shouhou.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void without_words_the_home_is_below_the_working_directory_and_holds_no_sample_data() throws CannotStart {
        Arguments arguments = Arguments.parse(List.of(), Map.of());
        assertThat(arguments.home()).isEqualTo(Path.of("shouhou-home").toAbsolutePath());
        assertThat(arguments.demo()).isFalse();
        assertThat(arguments.help()).isFalse();
    }

    @Test
    void words_may_come_in_any_order() throws CannotStart {
        Arguments arguments = Arguments.parse(List.of("--demo", "--home", "/srv/one"), Map.of());
        assertThat(arguments).isEqualTo(new Arguments(Path.of("/srv/one"), true, false));
    }

    @Test
    void the_environment_names_a_home_and_the_command_line_another() throws CannotStart {
        Map<String, String> environment = Map.of("SHOUHOU_HOME", "/srv/one");
        assertThat(Arguments.parse(List.of(), environment).home()).isEqualTo(Path.of("/srv/one"));
        assertThat(Arguments.parse(List.of("--home", "/srv/two"), environment).home())
                .isEqualTo(Path.of("/srv/two"));
    }

    @Test
    void an_unknown_word_is_named() {
        refused("--port").withMessageContaining("--port");
    }

    @Test
    void a_home_needs_a_directory() {
        refused("--home").withMessageContaining("--home");
        refused("--home", "--demo").withMessageContaining("--home");
        refused("--home", " ").withMessageContaining("--home");
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<CannotStart> refused(String... words) {
        return assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Arguments.parse(List.of(words), Map.of()))
                .satisfies(it -> assertThat(it.exitCode()).isEqualTo(CannotStart.BAD_SETTING));
    }
}
