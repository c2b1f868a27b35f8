package org.shouhou.it.pages;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A mail on the page of a case as its writer laid it out, and its words. */
public final class LaidOut {

    private static final int MOST_TRIES = 20;

    private final Locator entry;

    /** @param place of the mail in the conversation, from 0 */
    public LaidOut(Page page, int place) {
        entry = page.locator("#conversation .entry").nth(place);
    }

    public Locator frame() {
        return entry.locator("iframe");
    }

    /** What is within the frame. */
    public FrameLocator inside() {
        return entry.frameLocator("iframe");
    }

    public Locator words() {
        return entry.locator(".said");
    }

    /** What says that pictures from elsewhere were not fetched. */
    public Locator held() {
        return entry.locator(".held");
    }

    public Locator files() {
        return entry.locator(".files .name");
    }

    public void fetchPictures() {
        entry.locator("[data-pictures]").click();
    }

    /** Opens it in a tab of its own. */
    public void openAlone() {
        entry.locator("footer a[target=_blank]").first().click();
    }

    /** Goes from the looks to the words and back. */
    public void turn() {
        entry.locator("[data-frame]").click();
    }

    /**
     * Shows every mail of the page as it was laid out, waits until all are there, and says how many. Where the page is drawn
     * again meanwhile, since something happened in the case, it begins again.
     */
    public static int all(Page page) {
        int shown = -1;
        for (int tries = 0; shown < 0 && tries < MOST_TRIES; tries++) {
            shown = (Integer)
                    page.evaluate(
                            """
                    () => Promise.all([...document.querySelectorAll('[data-frame]')].map((button) => {
                      if (button.getAttribute('aria-expanded') !== 'true') { button.click(); }
                      const frame = button.closest('article').querySelector('iframe');
                      return new Promise((ended) => {
                        const watch = setInterval(() => frame.isConnected || end(false), 50);
                        const end = (there) => { clearInterval(watch); ended(there); };
                        frame.addEventListener('load', () => end(true));
                        frame.loading = 'eager';
                        frame.src = frame.src;
                      });
                    })).then((all) => all.every((there) => there) ? all.length : -1)""");
        }
        return shown;
    }
}
