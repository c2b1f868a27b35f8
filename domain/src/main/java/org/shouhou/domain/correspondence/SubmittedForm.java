package org.shouhou.domain.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A form somebody handed in. The same form once more, as by a second click, is the same entry; one that says something else
 * by now is not, and must not be dropped in silence.
 *
 * @param key the form's own, made when it was shown
 * @param digest of everything it said, lower-case hexadecimal SHA-256
 */
public record SubmittedForm(String key, String digest) {

    /** @param said everything in it, each with a {@code toString} that tells all of it */
    public static SubmittedForm of(String key, Object... said) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.deepToString(said).getBytes(StandardCharsets.UTF_8));
            return new SubmittedForm(key, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
