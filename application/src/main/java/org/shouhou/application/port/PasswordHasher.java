package org.shouhou.application.port;

/** Turns passwords into what can be kept, slowly on purpose. */
public interface PasswordHasher {

    /** A salted hash of the password. */
    String hash(String password);

    /** Whether the hash was made of this password. */
    boolean matches(String password, String hash);
}
