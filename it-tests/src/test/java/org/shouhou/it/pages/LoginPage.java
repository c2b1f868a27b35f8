package org.shouhou.it.pages;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** {@code /login}. */
public final class LoginPage {

    private static final Pattern ELSEWHERE = Pattern.compile("^(?!.*/login).*$");

    private final Page page;

    public LoginPage(Page page) {
        this.page = page;
    }

    /** Signs in as somebody of the sample data and waits for what comes next. */
    public void enter(String loginName) {
        enter(loginName, "demo");
        page.waitForURL(ELSEWHERE);
    }

    public void enter(String loginName, String password) {
        page.navigate("/login");
        page.fill("[id='login:name']", loginName);
        page.fill("[id='login:password']", password);
        page.click("[id='login:enter']");
    }
}
