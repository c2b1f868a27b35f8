package org.shouhou.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.organisation.ApiToken;

/** The tokens of the API. */
public interface ApiTokens {

    /** Adds a token; it has its id afterwards. */
    void add(ApiToken token);

    Optional<ApiToken> byId(long id);

    Optional<ApiToken> byHash(String tokenHash);

    /** An employee's, also those revoked, the newest first. */
    List<ApiToken> ofEmployee(long employeeId);

    /** It was used; disturbs nobody who changes it at the same time. */
    void used(long id, Instant at);
}
