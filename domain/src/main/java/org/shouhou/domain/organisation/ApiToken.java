package org.shouhou.domain.organisation;

import java.time.Instant;
import org.shouhou.domain.RuleBroken;

/** A token by which an employee's programs use the API as that employee; the token itself is known only to its holder. */
public class ApiToken {

    /** How many valid ones an employee may have at once. */
    public static final int MOST_VALID = 20;

    private Long id;
    private long employeeId;
    private String name;
    private String tokenHash;
    private Instant madeAt;
    private Instant lastUsedAt;
    private Instant revokedAt;
    private long version;

    protected ApiToken() {}

    /**
     * @param name what its holder calls it, to know which program has it
     * @param tokenHash of the token that is shown once
     */
    public ApiToken(long employeeId, String name, String tokenHash, Instant madeAt) {
        this.employeeId = employeeId;
        this.name = RuleBroken.text(name, 60, "api-token.name");
        this.tokenHash = tokenHash;
        this.madeAt = madeAt;
    }

    /** It opens nothing any more. */
    public void revoke(Instant now) {
        RuleBroken.unless(valid(), "api-token.revoked");
        revokedAt = now;
    }

    public boolean valid() {
        return revokedAt == null;
    }

    public Long id() {
        return id;
    }

    public long employeeId() {
        return employeeId;
    }

    public String name() {
        return name;
    }

    public String tokenHash() {
        return tokenHash;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** To the minute, or null where it was never used. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** When it was revoked, or null. */
    public Instant revokedAt() {
        return revokedAt;
    }

    public long version() {
        return version;
    }
}
