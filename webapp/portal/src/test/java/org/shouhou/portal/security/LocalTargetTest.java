package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {

    @Test
    void a_path_of_ours_is_kept_with_its_query() {
        assertThat(LocalTarget.of("/cases/case?number=SH2026-000061")).isEqualTo("/cases/case?number=SH2026-000061");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/login?from=/login",
                "cases"
            })
    void anything_else_leads_to_the_first_page(String wanted) {
        assertThat(LocalTarget.of(wanted)).isEqualTo("/");
    }
}
