package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** {@code /}: my work. */
public final class WorkPage {

    private final Page page;

    public WorkPage(Page page) {
        this.page = page;
    }

    public WorkPage open() {
        page.navigate("/");
        return this;
    }

    /** The case on top of what came in. */
    public Locator topOfArrived() {
        return page.locator("#arrived tr[data-href]").first();
    }

    /** Opens the case on top of what came in. */
    public CasePage openTop() {
        topOfArrived().locator("a").first().click();
        page.waitForURL("**/cases/case?number=*");
        return new CasePage(page);
    }
}
