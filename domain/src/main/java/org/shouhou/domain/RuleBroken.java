package org.shouhou.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The domain's error: a rule of the software was not met, and nothing was changed.
 *
 * <p>It carries a code such as {@code case.has-open-work} and the data its sentence needs; the sentence itself stands in
 * the bundles, in the reader's language.
 */
public final class RuleBroken extends RuntimeException {

    private static final int LENGTH_TOLD = 20;
    private static final Pattern UNTYPED = Pattern.compile("[\\x00\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}]*+");

    private final String code;
    private final transient List<Object> data;

    public RuleBroken(String code, Object... data) {
        super(code + (data.length == 0 ? "" : " " + List.of(data)));
        this.code = code;
        this.data = List.of(data);
    }

    /** The key of the sentence, dotted, lower case. */
    public String code() {
        return code;
    }

    /** What the sentence's placeholders are filled with, in order. */
    public List<Object> data() {
        return data == null ? List.of() : data;
    }

    /** Throws unless the condition holds. */
    public static void unless(boolean condition, String code, Object... data) {
        if (!condition) {
            throw new RuleBroken(code, data);
        }
    }

    /**
     * Without what nobody types: NULs, which no database keeps, and signs that turn the direction of what follows, by which a
     * text looks like another one. A text of nothing but invisible signs is empty.
     */
    private static String plain(String value) {
        String typed =
                value == null ? "" : UNTYPED.matcher(value).replaceAll("").strip();
        return INVISIBLE.matcher(typed).matches() ? "" : typed;
    }

    /** The trimmed text, refused when empty or longer than the given number of characters. */
    public static String text(String value, int longest, String code) {
        String trimmed = plain(value);
        unless(!trimmed.isEmpty(), code + ".missing");
        unless(trimmed.length() <= longest, code + ".too-long", longest);
        return trimmed;
    }

    /** The trimmed text, which may be empty; refused, with its beginning, when longer than the given number of characters. */
    public static String textOrNone(String value, int longest) {
        String trimmed = plain(value);
        unless(
                trimmed.length() <= longest,
                "text.too-long",
                longest,
                trimmed.substring(0, Math.min(trimmed.length(), LENGTH_TOLD)));
        return trimmed;
    }
}
