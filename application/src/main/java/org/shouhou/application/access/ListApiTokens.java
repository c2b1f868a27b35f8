package org.shouhou.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.ApiTokens;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;

/** Lists the actor's own tokens. */
@Permitted
@ApplicationScoped
public class ListApiTokens {

    private final ApiTokens tokens;
    private final CurrentActor currentActor;

    protected ListApiTokens() {
        this(null, null);
    }

    @Inject
    public ListApiTokens(ApiTokens tokens, CurrentActor currentActor) {
        this.tokens = tokens;
        this.currentActor = currentActor;
    }

    /** A token without its secret; last use and revocation are null where there was none. */
    public record Row(long id, String name, Instant madeAt, Instant lastUsedAt, Instant revokedAt) {}

    /** The newest first, also those revoked. */
    @Transactional
    public List<Row> list() {
        long holder = currentActor
                .get()
                .orElseThrow(() -> new RuleBroken("not-signed-in"))
                .employeeId();
        return tokens.ofEmployee(holder).stream()
                .map(it -> new Row(it.id(), it.name(), it.madeAt(), it.lastUsedAt(), it.revokedAt()))
                .toList();
    }
}
