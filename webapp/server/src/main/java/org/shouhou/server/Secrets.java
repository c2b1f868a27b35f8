package org.shouhou.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is made at the first start and kept in the home for its owner's eyes only.
 *
 * @param databasePassword of what is embedded, as the next
 * @param secretKey by which others' secrets are sealed in the database
 */
public record Secrets(String databasePassword, String brokerPassword, String secretKey) {

    private static final int BYTES = 24;

    /** Reads the home's secrets and makes those that don't exist yet. */
    static Secrets open(OwnedDirectory home) throws IOException {
        return new Secrets(
                secret(home, "secrets/database-password"),
                secret(home, "secrets/broker-password"),
                secret(home, "secrets/secret-key"));
    }

    private static String secret(OwnedDirectory home, String name) throws IOException {
        Path file = home.resolve(name);
        if (!Files.exists(file)) {
            home.write(name, random() + System.lineSeparator());
        }
        return Files.readString(file).strip();
    }

    /** A password nobody guesses. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
