package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    private final VerifiedCredentials verified = new VerifiedCredentials(clock);

    @Test
    void only_the_very_same_credential_is_recalled() {
        verified.remember("wangfang:demo", "wangfang");
        assertThat(verified.recall("wangfang:demo")).contains("wangfang");
        assertThat(verified.recall("wangfang:Demo")).isEmpty();
    }

    @Test
    void a_changed_password_is_forgotten_at_once() {
        verified.remember("wangfang:demo", "wangfang");
        verified.forget("wangfang");
        assertThat(verified.recall("wangfang:demo")).isEmpty();
    }

    @Test
    void no_more_than_a_thousand_are_kept() {
        for (int i = 0; i <= 1_000; i++) {
            verified.remember("user" + i + ":demo", "user" + i);
        }
        assertThat(verified.recall("user0:demo")).isEmpty();
        assertThat(verified.recall("user1000:demo")).contains("user1000");
    }
}
