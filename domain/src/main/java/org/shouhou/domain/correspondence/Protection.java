package org.shouhou.domain.correspondence;

import java.util.List;
import java.util.Set;

/** How a mail was protected on its way (S/MIME, PGP), told by its parts; nothing is verified or decrypted. */
public enum Protection {
    NONE,
    /** It carries a signature. */
    SIGNED,
    /** Only the holder of a key can read it. */
    ENCRYPTED;

    private static final Set<String> SEALS =
            Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted");
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    /** What the text and the files of a mail tell. */
    public static Protection of(String text, List<Attachment> files) {
        if (text.contains("-----BEGIN PGP MESSAGE-----") || any(files, SEALS)) {
            return ENCRYPTED;
        }
        return text.contains("-----BEGIN PGP SIGNED MESSAGE-----") || any(files, SIGNATURES) ? SIGNED : NONE;
    }

    private static boolean any(List<Attachment> files, Set<String> types) {
        return files.stream().anyMatch(file -> types.contains(file.mediaType()));
    }
}
