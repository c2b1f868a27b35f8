package org.shouhou.domain.correspondence;

import java.lang.Character.UnicodeScript;

/** In which of our languages we write to somebody, by what they wrote. */
public enum WritingLanguage {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private static final int ENOUGH = 2_000;

    private final String tag;

    WritingLanguage(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** Chinese for whoever writes Chinese and where nothing is written at all, English for everybody else. */
    public static WritingLanguage of(String... texts) {
        boolean letters = false;
        boolean han = false;
        for (String text : texts) {
            if (text == null) {
                continue;
            }
            for (int c : text.codePoints().limit(ENOUGH).toArray()) {
                UnicodeScript script = UnicodeScript.of(c);
                if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                    return ENGLISH;
                }
                han |= script == UnicodeScript.HAN;
                letters |= Character.isLetter(c);
            }
        }
        return han || !letters ? CHINESE : ENGLISH;
    }
}
