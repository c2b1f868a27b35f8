package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What is ruled on a case, as it stands beside the conversation. */
public final class CoverageCard {

    private final Page page;

    public CoverageCard(Page page) {
        this.page = page;
    }

    public Locator machine() {
        return page.locator("#coverage #machine");
    }

    public Locator productType() {
        return page.locator("#productType");
    }

    public Locator warranty() {
        return page.locator("#warranty");
    }

    public Locator charge() {
        return page.locator("#charge");
    }

    /** That it would be ruled otherwise now. */
    public Locator fresh() {
        return page.locator("#fresh");
    }

    public Locator rulings() {
        return page.locator("#rulings");
    }

    public void takeCandidate(String serial) {
        page.locator("#candidates li", new Page.LocatorOptions().setHasText(serial))
                .locator("button")
                .click();
    }

    public void removeMachine() {
        page.click("#removeMachine");
    }

    public void ruleAgain() {
        page.click("#ruleAgain");
    }

    public void findMachine(String words) {
        page.click("#toMachine");
        page.fill("[id='find:words']", words);
        page.click("[id='find:find']");
    }

    public void takeFound(String serial) {
        page.locator("[id='find:found'] li", new Page.LocatorOptions().setHasText(serial))
                .locator("button")
                .click();
    }

    public void overruleWarranty(String status, String reason) {
        page.click("#toOverrule");
        page.selectOption("[id='overrule:status']", status);
        giveReason(reason);
    }

    public void giveReason(String reason) {
        page.fill("[id='overrule:warrantyReason']", reason);
        page.click("[id='overrule:warranty']");
    }

    public void overruleCharge(String charge, String reason) {
        page.click("#toOverrule");
        page.selectOption("[id='overrule:charge']", charge);
        page.fill("[id='overrule:chargeReason']", reason);
        page.click("[id='overrule:decide']");
    }
}
