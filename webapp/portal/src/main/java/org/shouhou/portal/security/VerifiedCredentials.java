package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute that a Basic credential was right, since checking a password costs a tenth of a second. Kept
 * under a keyed hash that only this process can make; never the password.
 */
@ApplicationScoped
public class VerifiedCredentials {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key = newKey();
    private final Map<String, Verified> verified = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Clock clock;

    protected VerifiedCredentials() {}

    @Inject
    public VerifiedCredentials(Clock clock) {
        this.clock = clock;
    }

    private record Verified(String loginName, Instant until) {}

    /** The login name of a credential that was verified within the last minute. */
    public synchronized Optional<String> recall(String credential) {
        Verified known = verified.get(hash(credential));
        return known == null || known.until().isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(known.loginName());
    }

    /** The credential was right. */
    public synchronized void remember(String credential, String loginName) {
        verified.put(hash(credential), new Verified(loginName, clock.instant().plus(REMEMBERED_FOR)));
    }

    /** Nothing verified before counts for this employee: the password was changed or the account closed. */
    public synchronized void forget(String loginName) {
        verified.values().removeIf(known -> known.loginName().equals(loginName));
    }

    private String hash(String credential) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(credential.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks " + HMAC, e);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }
}
