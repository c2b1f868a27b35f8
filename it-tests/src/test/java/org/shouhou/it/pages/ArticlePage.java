package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An article of what was learnt: its form and its page. */
public final class ArticlePage {

    private final Page page;

    public ArticlePage(Page page) {
        this.page = page;
    }

    /** Begins one from the case that is open. */
    public ArticlePage begin() {
        page.click("#more > summary");
        page.click("#toArticle");
        page.waitForURL("**/knowledge/articleform?case=*");
        return this;
    }

    public ArticlePage change() {
        page.click("#change");
        page.waitForURL("**/knowledge/articleform?id=*");
        return this;
    }

    /** A field of the form: titleZh, textZh, titleEn or textEn. */
    public Locator field(String name) {
        return page.locator("[id='form:" + name + "']");
    }

    public ArticlePage write(String title, String text) {
        field("titleZh").fill(title);
        field("textZh").fill(text);
        return this;
    }

    public void save() {
        page.click("[id='form:save']");
    }

    public void submit() {
        page.click("[id='act:submit']");
    }

    public Locator approveButton() {
        return page.locator("[id='act:approve']");
    }

    public ArticlePage startWithdrawal() {
        page.click("#toWithdraw");
        return this;
    }

    public void withdraw(String reason) {
        page.fill("[id='withdraw:reason']", reason);
        page.click("[id='withdraw:save']");
    }

    public Locator refused(String form) {
        return page.locator("[id='" + form + ":refused']");
    }

    public Locator status() {
        return page.locator("#articleStatus");
    }

    public Locator chinese() {
        return page.locator("#chinese");
    }

    public Locator editions() {
        return page.locator("#editions");
    }

    public Locator uses() {
        return page.locator("#uses");
    }

    public Locator learntFrom() {
        return page.locator("#articleFacts");
    }

    public Locator told() {
        return page.locator("#told");
    }

    /** Beside a case: what is like it. */
    public Locator alike() {
        return page.locator("#alike");
    }

    /** Of what is like the case, the articles. */
    public Locator alikeArticles() {
        return page.locator("#alikeArticles");
    }

    /** Puts the text of that article into the reply. */
    public void insert(String title) {
        alikeArticles()
                .locator("li", new Locator.LocatorOptions().setHasText(title))
                .locator("button")
                .click();
    }
}
