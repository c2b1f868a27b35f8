package org.shouhou.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouhou.application.port.ApiTokens;
import org.shouhou.application.port.Employees;
import org.shouhou.application.security.SystemTask;
import org.shouhou.domain.organisation.ApiToken;
import org.shouhou.domain.organisation.Employee;

/** Finds whose token a request carries, and notes that it was used. */
@SystemTask
@ApplicationScoped
public class RecognizeApiToken {

    /** How exactly the last use is known: a busy program must not write a row with each request. */
    static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final ApiTokens tokens;
    private final Employees employees;
    private final Clock clock;

    protected RecognizeApiToken() {
        this(null, null, null);
    }

    @Inject
    public RecognizeApiToken(ApiTokens tokens, Employees employees, Clock clock) {
        this.tokens = tokens;
        this.employees = employees;
        this.clock = clock;
    }

    /** The login name of the token's holder; empty where nobody has it, it was revoked, or its holder has left. */
    @Transactional
    public Optional<String> recognize(String token) {
        return tokens.byHash(RandomToken.hash(token)).filter(ApiToken::valid).flatMap(known -> employees
                .byId(known.employeeId())
                .filter(Employee::active)
                .map(holder -> {
                    note(known);
                    return holder.loginName();
                }));
    }

    private void note(ApiToken token) {
        Instant now = clock.instant();
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(EXACT_TO))) {
            tokens.used(token.id(), now);
        }
    }
}
