package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.omnifaces.util.Servlets;

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

    @Inject
    private HttpServletRequest request;

    private String tag;

    /** The BCP 47 tag, {@code zh-CN} or {@code en}. */
    public String getTag() {
        if (tag == null) {
            tag = known(Servlets.getRequestCookie(request, COOKIE));
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

    /** Shows this and the next pages in the given language; what is none of ours is Chinese. */
    public void use(String wanted, HttpServletResponse response) {
        tag = known(wanted);
        Cookie cookie = new Cookie(COOKIE, tag);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String known(String wanted) {
        return ENGLISH.equals(wanted) ? ENGLISH : CHINESE;
    }
}
