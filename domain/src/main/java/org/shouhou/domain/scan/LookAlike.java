package org.shouhou.domain.scan;

import java.text.Normalizer;
import java.util.Locale;

/** Characters a recogniser takes for one another: those of one look are the same here. */
public final class LookAlike {

    private static final String LETTERS = "OQDILSBZG";
    private static final String DIGITS = "000115826";

    private LookAlike() {}

    /** What texts of one look have in common; without spaces, hyphens and the case of letters. */
    public static String of(String text) {
        return translated(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\u2212]", ""));
    }

    /** With a digit wherever a letter looks like one. */
    static String digits(String text) {
        return translated(text.toUpperCase(Locale.ROOT));
    }

    private static String translated(String text) {
        StringBuilder it = new StringBuilder(text);
        for (int i = 0; i < it.length(); i++) {
            int at = LETTERS.indexOf(it.charAt(i));
            if (at >= 0) {
                it.setCharAt(i, DIGITS.charAt(at));
            }
        }
        return it.toString();
    }
}
