package org.shouhou.portal.files;

import java.util.Set;
import java.util.regex.Pattern;

/** What a file's declared kind is good for; it is the sender's word, so little is believed. */
public final class Media {

    private static final String BYTES = "application/octet-stream";
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+/[a-z0-9.+-]{1,100}");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final Pattern PICTURE_NAME =
            Pattern.compile("\\.(?:png|jpe?g|gif|webp|bmp)$", Pattern.CASE_INSENSITIVE);

    /** A larger one is among the files only. */
    private static final long LARGEST_IN_PLACE = 10L * 1024 * 1024;

    /** A browser would run these. */
    private static final Pattern RUNS = Pattern.compile(".*(html|xml|script|svg|flash|multipart).*");

    private Media() {}

    /** Whether a browser may show it within a page: dots and nothing else. */
    public static boolean isPicture(String declared) {
        return declared != null && PICTURES.contains(declared);
    }

    /** Whether a mail as its writer laid it out shows it as a picture, as far as can be told without its bytes. */
    public static boolean isShownInPlace(String declared, String fileName, long size) {
        return size <= LARGEST_IN_PLACE
                && (isPicture(declared)
                        || "image/bmp".equals(declared)
                        || PICTURE_NAME.matcher(fileName).find());
    }

    /** The kind to give along with a file that is to be saved. */
    public static String toSave(String declared) {
        return declared != null
                        && SHAPE.matcher(declared).matches()
                        && !RUNS.matcher(declared).matches()
                ? declared
                : BYTES;
    }
}
