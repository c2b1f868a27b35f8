package org.shouhou.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xhtml+xml",
                "image/svg+xml",
                "text/javascript",
                "text/xml",
                "multipart/mixed",
                "nonsense",
                "text/plain; charset=x",
                "text/plain\r\nX: y",
                ""
            })
    void what_a_browser_would_run_or_nobody_can_read_is_just_bytes(String declared) {
        assertThat(Media.toSave(declared)).isEqualTo("application/octet-stream");
        assertThat(Media.isPicture(declared)).isFalse();
    }

    @Test
    void what_is_harmless_keeps_its_kind() {
        assertThat(Media.toSave("application/pdf")).isEqualTo("application/pdf");
        assertThat(Media.toSave(null)).isEqualTo("application/octet-stream");
        assertThat(Media.isPicture("image/jpeg")).isTrue();
    }
}
