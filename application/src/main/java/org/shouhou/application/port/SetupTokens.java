package org.shouhou.application.port;

import java.time.Instant;

/** The one-time tokens that let somebody make the first administrator; only their hashes are kept. */
public interface SetupTokens {

    /** Keeps the hash of a token just made. */
    void keep(String tokenHash, Instant madeAt);

    /** Whether the token is known and was not used; another may use it the moment after. */
    boolean isUnused(String tokenHash);

    /** Uses a token up; false where nobody knows it or it was used before. */
    boolean use(String tokenHash, Instant now);
}
