package org.shouhou.adapters.out.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.application.port.Seal;

class AesSealTest {

    private final Seal seal = new AesSeal("a key that nobody guesses");

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "密码 pass wörd", "v1:nonsense"})
    void what_was_sealed_is_opened(String secret) throws Seal.Broken {
        assertThat(seal.open(seal.seal(secret))).isEqualTo(secret);
    }

    @Test
    void the_same_secret_never_looks_the_same_and_shows_nothing_of_itself() {
        String sealed = seal.seal("hunter2");

        assertThat(sealed).isNotEqualTo(seal.seal("hunter2")).doesNotContain("hunter2");
    }

    @Test
    void another_key_opens_nothing() {
        String sealed = seal.seal("hunter2");

        assertThatExceptionOfType(Seal.Broken.class)
                .isThrownBy(() -> new AesSeal("another key").open(sealed))
                .withMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1:", "v1:AAAA", "v2", "v1:***", "hunter2"})
    void what_was_never_sealed_is_not_opened(String sealed) {
        assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open(sealed));
    }

    @Test
    void what_was_changed_on_the_way_is_not_opened() {
        String sealed = seal.seal("hunter2");
        char last = sealed.charAt(10) == 'A' ? 'B' : 'A';

        assertThatExceptionOfType(Seal.Broken.class)
                .isThrownBy(() -> seal.open(sealed.substring(0, 10) + last + sealed.substring(11)));
    }
}
