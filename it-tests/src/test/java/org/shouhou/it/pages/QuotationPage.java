package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A quotation: its form, its page, and how it is sent. */
public final class QuotationPage {

    private final Page page;

    public QuotationPage(Page page) {
        this.page = page;
    }

    /** Begins one in the case that is open. */
    public QuotationPage make() {
        page.click("#makeQuotation");
        page.waitForURL("**/quotations/quotationform?case=*");
        return this;
    }

    /** Names a part of the catalogue, which fills its line. */
    public QuotationPage part(int row, String number, String quantity) {
        field(row, "part").fill(number);
        field(row, "part").blur();
        field(row, "quantity").fill(quantity);
        return this;
    }

    public QuotationPage line(int row, String description, String quantity, String price) {
        field(row, "description").fill(description);
        field(row, "quantity").fill(quantity);
        field(row, "price").fill(price);
        return this;
    }

    /** A field of a line of the form: kind, part, description, unit, quantity or price. */
    public Locator field(int row, String name) {
        return page.locator(".quoted-line").nth(row).locator("[name=" + name + "]");
    }

    public void addLine() {
        page.click("#addLine");
    }

    public void save() {
        page.click("[id='form:save']");
    }

    public Locator told() {
        return page.locator("#told");
    }

    public Locator status() {
        return page.locator("#quotationStatus");
    }

    public Locator gross() {
        return page.locator("#gross");
    }

    public Locator revisions() {
        return page.locator("#revisions");
    }

    public String pdf() {
        return page.locator("#pdf").getAttribute("href");
    }

    public void send() {
        page.click("#toSend");
        page.click("[id='send:save']");
    }

    public void revise() {
        page.click("#toRevise");
        page.click("[id='revise:save']");
    }

    public void change() {
        page.click("#change");
    }
}
