package org.shouhou.adapters.out.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.shouhou.application.port.PasswordHasher;

/** Jakarta Security's own PBKDF2; the hash carries its parameters, so that they can be raised later. */
@ApplicationScoped
public class Pbkdf2Hasher implements PasswordHasher {

    private final Pbkdf2PasswordHash pbkdf2;

    protected Pbkdf2Hasher() {
        this(null);
    }

    @Inject
    public Pbkdf2Hasher(Pbkdf2PasswordHash pbkdf2) {
        this.pbkdf2 = pbkdf2;
    }

    /** About 0.1 s on a present-day core, as OWASP advises for this algorithm. */
    @PostConstruct
    void configure() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
    }

    @Override
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    @Override
    public boolean matches(String password, String hash) {
        return pbkdf2.verify(password.toCharArray(), hash);
    }
}
