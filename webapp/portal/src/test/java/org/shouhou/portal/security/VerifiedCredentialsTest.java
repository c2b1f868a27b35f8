package org.shouhou.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.shouhou.portal.security.VerifiedCredentials.Verified;

class VerifiedCredentialsTest {

    private static final Verified WANGFANG = new Verified("wangfang", "stamp");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    private final VerifiedCredentials verified = new VerifiedCredentials(clock);

    @Test
    void only_the_very_same_credential_is_recalled() {
        verified.remember("wangfang:demo", WANGFANG);
        assertThat(verified.recall("wangfang:demo")).contains(WANGFANG);
        assertThat(verified.recall("wangfang:Demo")).isEmpty();
    }

    @Test
    void no_more_than_a_thousand_are_kept() {
        for (int i = 0; i <= 1_000; i++) {
            verified.remember("user" + i + ":demo", WANGFANG);
        }
        assertThat(verified.recall("user0:demo")).isEmpty();
        assertThat(verified.recall("user1000:demo")).contains(WANGFANG);
    }
}
