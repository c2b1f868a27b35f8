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

/** Makes a token by which the actor's own programs use the API as the actor. */
@Permitted
@ApplicationScoped
public class IssueApiToken {

    private final ApiTokens tokens;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    protected IssueApiToken() {
        this(null, null, null, null);
    }

    @Inject
    public IssueApiToken(ApiTokens tokens, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The token itself, to be shown once: it can't be found again.
     *
     * @param name what the actor calls it, to know later which program has it
     */
    @Transactional
    public String issue(String name) {
        Actor actor = currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in"));
        long valid = tokens.ofEmployee(actor.employeeId()).stream()
                .filter(ApiToken::valid)
                .count();
        RuleBroken.unless(valid < ApiToken.MOST_VALID, "api-token.too-many", ApiToken.MOST_VALID);
        Instant now = clock.instant();
        String token = RandomToken.fresh();
        ApiToken made = new ApiToken(actor.employeeId(), name, RandomToken.hash(token), now);
        tokens.add(made);
        audit.record(new AuditTrail.Entry(
                now, actor.loginName(), "api-token.issued", null, "api-token " + made.id(), made.name()));
        return token;
    }
}
