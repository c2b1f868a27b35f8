package org.shouhou.it.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Product;

/** On a screen of 390 px every page is as wide as the screen, in either language: nobody scrolls it sideways. */
@ExtendWith(Stage.class)
class OnAPhoneIT {

    private static final List<String> CLERKS = List.of(
            "/",
            "/cases",
            "/cases?status=ALL&order=NEWEST",
            "/cases?status=ALL&cause=WEAR&from=2026-01-01",
            "/search?q=%E8%BD%B4%E6%89%BF",
            "/dashboard",
            "/referrals",
            "/register/entry",
            "/register/letters",
            "/report",
            "/register",
            "/register?time=2026&unanswered=1",
            "/deliveries",
            "/deliveries?outcome=QUARANTINED",
            "/imports",
            "/quotations",
            "/quotations?status=SUPERSEDED",
            "/knowledge",
            "/knowledge/articleform",
            "/account");

    private static final List<String> ADMINISTRATORS = List.of(
            "/",
            "/administration/employees",
            "/administration/employee",
            "/administration/roles",
            "/administration/role",
            "/administration/departments",
            "/administration/department",
            "/administration/mailboxes",
            "/administration/mailbox",
            "/administration/templates",
            "/administration/template",
            "/administration/rules",
            "/administration/rule",
            "/administration/calendar",
            "/administration/messages",
            "/audit",
            "/account");

    /** Where these lists lead is looked at too, so many of each. */
    private static final String LEADING =
            "main a[href*='case?number='], main a[href*='delivery?id='], main a[href*='mailbox?id='],"
                    + " main a[href*='hosting?id='], main a[href*='employee?id='], main a[href*='template?id='],"
                    + " main a[href*='rejected?id='], main a[href*='quotation?id='], main a[href*='quotationform?id='],"
                    + " main a[href*='article?id='], main a[href*='articleform?id='],"
                    + " main a[href*='file?id=']";

    /** Names that two elements of a page have: a button would press the wrong one. */
    private static final String NAMED_TWICE = "[...document.querySelectorAll('[id]')].map((it) => it.id)"
            + ".filter((id, at, all) => all.indexOf(id) !== at).join(' ')";

    private static final int MOST_OF_A_PAGE = 4;
    private static final int MOST = 32;

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @ParameterizedTest
    @CsvSource({"wangfang, zh-CN", "wangfang, en", "admin, zh-CN", "admin, en"})
    void no_page_is_wider_than_the_screen(String login, String language) {
        Page phone = browser.page(390, 844, language);
        new LoginPage(phone).enter(login);
        phone.waitForURL(address -> !address.contains("login"));
        speak(phone, language);

        List<String> tooWide = new ArrayList<>();
        List<String> namedTwice = new ArrayList<>();
        Set<String> waiting = new LinkedHashSet<>(login.equals("admin") ? ADMINISTRATORS : CLERKS);
        Set<String> seen = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            String address = waiting.iterator().next();
            waiting.remove(address);
            seen.add(address);
            phone.navigate(address);
            assertThat(phone.locator("html").getAttribute("lang")).isEqualTo(language);
            phone.evaluate("document.querySelectorAll('main details').forEach((it) => { it.open = true; })");
            int width = (int) phone.evaluate("document.documentElement.scrollWidth");
            if (width > 390) {
                tooWide.add(address + " " + width);
            }
            String twice = (String) phone.evaluate(NAMED_TWICE);
            if (!twice.isEmpty()) {
                namedTwice.add(address + " " + twice);
            }
            phone.locator(LEADING).all().stream()
                    .limit(MOST_OF_A_PAGE)
                    .map(link -> (String) link.evaluate("(it) => it.pathname + it.search"))
                    .filter(link -> !seen.contains(link) && !link.startsWith("/files/"))
                    .filter(link -> seen.size() + waiting.size() < MOST)
                    .forEach(waiting::add);
        }

        // the account's choice is left as it was
        speak(phone, "zh-CN");
        // a clerk is told that this isn't theirs
        browser.forgive("/referrals");
        assertThat(seen).hasSizeGreaterThan(15);
        assertThat(tooWide).isEmpty();
        assertThat(namedTwice).isEmpty();
    }

    /** What an account has chosen counts more than what the browser asks for. */
    private static void speak(Page phone, String language) {
        if (!language.equals(phone.locator("html").getAttribute("lang"))) {
            phone.locator(".language button").click();
            phone.waitForFunction("(it) => document.documentElement.lang === it", language);
        }
    }
}
