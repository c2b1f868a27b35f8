package org.shouhou.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.shouhou.application.port.ApiTokens;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.organisation.ApiToken;

/** Takes one of the actor's own tokens out of use, for good and at once. */
@Permitted
@ApplicationScoped
public class RevokeApiToken {

    private final ApiTokens tokens;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected RevokeApiToken() {
        this(null, null, null, null);
    }

    @Inject
    public RevokeApiToken(ApiTokens tokens, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Somebody else's token looks as if it didn't exist. */
    @Transactional
    public void revoke(long tokenId) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        ApiToken token = tokens.byId(tokenId)
                .filter(found -> found.employeeId() == actor.employeeId())
                .orElseThrow(() -> new RuleBroken("api-token.unknown"));
        Instant now = clock.instant();
        token.revoke(now);
        audit.record(new AuditTrail.Entry(
                now, actor.loginName(), "api-token.revoked", null, "api-token " + tokenId, token.name()));
    }
}
