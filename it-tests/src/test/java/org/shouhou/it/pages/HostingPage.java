package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** {@code /administration/mailbox} and {@code /administration/hosting}: from where an address's mail is fetched. */
public final class HostingPage {

    private static final Pattern FORM = Pattern.compile(".*/administration/hosting.*");
    private static final Pattern ADDRESS = Pattern.compile(".*/administration/mailbox\\?.*");

    private final Page page;

    public HostingPage(Page page) {
        this.page = page;
    }

    /** Opens the first address of the list. */
    public HostingPage openAddress() {
        page.navigate("/administration/mailboxes");
        page.click("table.list a.main");
        page.waitForURL(ADDRESS);
        return this;
    }

    /** Opens the form. */
    public HostingPage openForm() {
        page.click("#fetching a.button");
        page.waitForURL(FORM);
        return this;
    }

    public HostingPage fill(String field, String value) {
        page.fill("[id='hosting:" + field + "']", value);
        return this;
    }

    public HostingPage choose(String field, String value) {
        page.selectOption("[id='hosting:" + field + "']", value);
        return this;
    }

    public Locator field(String field) {
        return page.locator("[id='hosting:" + field + "']");
    }

    public void tryNow() {
        page.click("[id='hosting:try']");
    }

    public void save() {
        page.click("[id='hosting:save']");
    }

    /** What came of trying. */
    public Locator result() {
        return field("result");
    }

    public Locator refused() {
        return field("refused");
    }

    /** How fetching goes, in one word. */
    public Locator state() {
        return page.locator("#fetchingState");
    }

    public Locator trouble() {
        return page.locator("#fetchingTrouble");
    }
}
