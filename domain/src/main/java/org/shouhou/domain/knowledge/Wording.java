package org.shouhou.domain.knowledge;

import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.WritingLanguage;

/**
 * What an article says: title and text in Chinese, in English, or in both; a language that isn't written is two empty
 * texts. Titles have at most 200 characters, texts 20,000.
 *
 * @throws RuleBroken {@code article.wording.missing} where neither language is written, {@code article.wording.half} where
 *     a title has no text or a text no title
 */
public record Wording(String titleZh, String textZh, String titleEn, String textEn) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;

    public Wording {
        titleZh = RuleBroken.textOrNone(titleZh, LONGEST_TITLE);
        textZh = RuleBroken.textOrNone(textZh, LONGEST_TEXT);
        titleEn = RuleBroken.textOrNone(titleEn, LONGEST_TITLE);
        textEn = RuleBroken.textOrNone(textEn, LONGEST_TEXT);
        RuleBroken.unless(
                titleZh.isEmpty() == textZh.isEmpty() && titleEn.isEmpty() == textEn.isEmpty(), "article.wording.half");
        RuleBroken.unless(!titleZh.isEmpty() || !titleEn.isEmpty(), "article.wording.missing");
    }

    /** Whether it is written in that language. */
    public boolean speaks(WritingLanguage language) {
        return !(language == WritingLanguage.CHINESE ? titleZh : titleEn).isEmpty();
    }

    /** The title in that language, or in the other where it isn't written in it. */
    public String title(WritingLanguage language) {
        return either(language, titleZh, titleEn);
    }

    /** The text in that language, or in the other where it isn't written in it. */
    public String text(WritingLanguage language) {
        return either(language, textZh, textEn);
    }

    private static String either(WritingLanguage language, String zh, String en) {
        boolean chinese = !zh.isEmpty() && (en.isEmpty() || language == WritingLanguage.CHINESE);
        return chinese ? zh : en;
    }
}
