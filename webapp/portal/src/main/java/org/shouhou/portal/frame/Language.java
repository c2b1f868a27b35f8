package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.omnifaces.util.Faces;

/**
 * The language a page is shown in: Chinese unless the visitor chose English. The choice stands in a cookie, so it holds
 * before sign-in and on error pages; signing in sets it from the account.
 */
@Named
@RequestScoped
public class Language {

    public static final String CHINESE = "zh-CN";
    public static final String ENGLISH = "en";

    private static final String COOKIE = "language";
    private static final int A_YEAR = 31_536_000;

    private String tag;

    /** The BCP 47 tag, {@code zh-CN} or {@code en}. */
    public String getTag() {
        if (tag == null) {
            tag = ENGLISH.equals(Faces.getRequestCookie(COOKIE)) ? ENGLISH : CHINESE;
        }
        return tag;
    }

    public Locale getLocale() {
        return isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public boolean isEnglish() {
        return ENGLISH.equals(getTag());
    }

    public String getOtherTag() {
        return isEnglish() ? CHINESE : ENGLISH;
    }

    /** Shows this and the next pages in the given language. */
    public void use(String wanted) {
        tag = ENGLISH.equals(wanted) ? ENGLISH : CHINESE;
        Faces.addResponseCookie(COOKIE, tag, "/", A_YEAR);
        Faces.setLocale(getLocale());
    }
}
