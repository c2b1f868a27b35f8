package org.shouhou.adapters.in.rest;

import java.util.Locale;

/** The language a caller reads. */
public final class Languages {

    private Languages() {}

    /** The first of ours the header {@code Accept-Language} wants; Chinese where it wants none or is malformed. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
                    return Locale.ENGLISH;
                }
                if (range.getWeight() > 0 && range.getRange().matches("zh.*|\\*")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
