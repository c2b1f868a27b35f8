package org.shouhou.application.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How a set-up token is kept: as the lower-case hexadecimal SHA-256 of its characters. */
final class SetupToken {

    private SetupToken() {}

    static String hash(String token) {
        try {
            byte[] bytes = (token == null ? "" : token).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", e);
        }
    }
}
