package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** A page of master data: a record of the house, or the form it is changed in. */
public final class RecordPage {

    private final Page page;

    public RecordPage(Page page) {
        this.page = page;
    }

    public RecordPage open(String address) {
        page.navigate(address);
        return this;
    }

    /** Follows a link by its words. */
    public RecordPage follow(String words) {
        page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Fills a field of the form. */
    public RecordPage fill(String field, String value) {
        field(field).fill(value);
        return this;
    }

    /** Chooses an entry of a field of the form by its words. */
    public RecordPage choose(String field, String words) {
        field(field).selectOption(new SelectOption().setLabel(words));
        return this;
    }

    public RecordPage check(String field) {
        field(field).check();
        return this;
    }

    public RecordPage save() {
        page.locator("[id='form:save']").click();
        return this;
    }

    private Locator field(String name) {
        return page.locator("[id='form:" + name + "']");
    }

    /** Enters a part on the page of a machine, as the replacement of that number or, for 0, as newly fitted. */
    public RecordPage enterPart(int replaced, String partNumber, String serial, String day) {
        page.locator("[id='part:replaced']").selectOption(String.valueOf(replaced));
        page.locator("[id='part:partNumber']").fill(partNumber);
        page.locator("[id='part:serial']").fill(serial);
        page.locator("[id='part:day']").fill(day);
        page.locator("[id='part:enter']").click();
        return this;
    }

    /** Adds a file to the record. */
    public RecordPage addFile(String name, byte[] content) {
        page.locator("[id='kept:file']").setInputFiles(new FilePayload(name, "application/pdf", content));
        page.locator("[id='kept:addFile']").click();
        return this;
    }

    public Locator told() {
        return page.locator(".told li");
    }

    public Locator part(String id) {
        return page.locator("#" + id);
    }

    public Locator rows() {
        return page.locator("#list tbody tr");
    }

    public Locator heading() {
        return page.locator("h1");
    }
}
