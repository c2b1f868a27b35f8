package org.shouhou.domain;

import java.util.List;

/**
 * The domain's error: a rule of the software was not met, and nothing was changed.
 *
 * <p>It carries a code such as {@code case.has-open-work} and the data its sentence needs; the sentence itself stands in
 * the bundles, in the reader's language.
 */
public final class RuleBroken extends RuntimeException {

    private static final int LENGTH_TOLD = 20;

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

    /** Nobody types a NUL, and no database keeps one in a text. */
    private static String plain(String value) {
        return value == null ? "" : value.replace("\0", "").strip();
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
