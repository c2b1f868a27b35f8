package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.organisation.ApiToken;

/** Tokens of the API: found by their hash, listed for their holder, revoked for good. */
public abstract class ApiTokensContract extends PortContract {

    private final String hash = sha256(UUID.randomUUID().toString().substring(0, 20));
    private long holder;

    @BeforeEach
    void somebody() throws Exception {
        holder = employee();
    }

    @Test
    void a_token_is_found_by_its_hash_only() throws Exception {
        long id = token(hash);

        ApiToken kept = read(() -> stores.apiTokens().byHash(hash).orElseThrow());

        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.employeeId()).isEqualTo(holder);
        assertThat(kept.name()).isEqualTo("报表程序");
        assertThat(kept.madeAt()).isEqualTo(NOON);
        assertThat(kept.lastUsedAt()).isNull();
        assertThat(kept.valid()).isTrue();
        assertThat(read(() -> stores.apiTokens().byHash(hash + "0"))).isEmpty();
    }

    @Test
    void an_employees_tokens_are_listed_the_newest_first_also_the_revoked() throws Exception {
        long older = token(hash);
        long newer = token(hash + "b");
        inTransaction(() -> stores.apiTokens().byId(older).orElseThrow().revoke(NOON.plusSeconds(5)));

        assertThat(read(() -> stores.apiTokens().ofEmployee(holder)))
                .extracting(ApiToken::id, ApiToken::valid)
                .containsExactly(tuple(newer, true), tuple(older, false));
        assertThat(read(() -> stores.apiTokens().ofEmployee(holder + 1_000_000)))
                .isEmpty();
    }

    @Test
    void using_a_token_leaves_a_trace_and_disturbs_no_change_made_meanwhile() throws Exception {
        long id = token(hash);
        inTransaction(() -> {
            ApiToken seen = stores.apiTokens().byId(id).orElseThrow();
            stores.apiTokens().used(id, NOON.plusSeconds(60));
            seen.revoke(NOON.plusSeconds(61));
        });

        ApiToken kept = read(() -> stores.apiTokens().byId(id).orElseThrow());
        assertThat(kept.lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(kept.revokedAt()).isEqualTo(NOON.plusSeconds(61));
    }

    private long token(String tokenHash) throws Exception {
        return read(() -> {
            var token = new ApiToken(holder, " 报表程序 ", tokenHash, NOON);
            stores.apiTokens().add(token);
            return token.id();
        });
    }
}
