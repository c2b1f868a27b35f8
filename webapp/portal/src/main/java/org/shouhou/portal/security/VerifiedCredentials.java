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
 * under a keyed hash that only this process can make; never the password. A changed password makes another stamp, so what
 * was verified before counts no more, on any node.
 */
@ApplicationScoped
public class VerifiedCredentials {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key = newKey();
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Clock clock;

    protected VerifiedCredentials() {}

    @Inject
    public VerifiedCredentials(Clock clock) {
        this.clock = clock;
    }

    private record Kept(Verified verified, Instant until) {}

    /** Whose credential it was, and under which of their passwords. */
    record Verified(String loginName, String stamp) {}

    /** Whose credential it is, when it was verified within the last minute. */
    synchronized Optional<Verified> recall(String credential) {
        Kept known = kept.get(hash(credential));
        return known == null || known.until().isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(known.verified());
    }

    /** The credential was right. */
    synchronized void remember(String credential, Verified verified) {
        kept.put(hash(credential), new Kept(verified, clock.instant().plus(REMEMBERED_FOR)));
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
