package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** {@code /offer}: what a customer sees who opens the link in a quotation's mail. */
public final class OfferPage {

    private final Page page;

    public OfferPage(Page page) {
        this.page = page;
    }

    public Response open(String link) {
        return page.navigate(link);
    }

    public Locator status() {
        return page.locator("#offerStatus");
    }

    public Locator gross() {
        return page.locator("#gross");
    }

    public Locator decided() {
        return page.locator("#decided");
    }

    public Locator told() {
        return page.locator("#told");
    }

    public String pdf() {
        return page.locator("#pdf").getAttribute("href");
    }

    public void agree() {
        page.check("[id='accept:agreed']");
    }

    public void accept() {
        page.click("[id='accept:save']");
    }

    public Locator acceptButton() {
        return page.locator("[id='accept:save']");
    }

    public void decline(String reason) {
        page.click("#declining summary");
        page.fill("[id='decline:reason']", reason);
        page.click("[id='decline:save']");
    }
}
