package org.shouhou.it.pages;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sees what a page does that nobody asked it to. */
public final class Watch {

    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();

    /**
     * Watches a page from now on.
     *
     * @param origin where the page may fetch from; everything else is noted and refused
     */
    public Watch(Page page, String origin) {
        page.context().route(url -> !url.startsWith(origin + "/") && !url.startsWith("data:"), route -> {
            fetched.add(route.request().resourceType() + " " + route.request().url());
            route.abort();
        });
        page.context().onPage(opened -> done.add("opened a page"));
        page.onDialog(dialog -> {
            done.add("said " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            // a refusal of ours, above, is no complaint of the page
            if (message.type().equals("error") && !message.text().contains("net::ERR_FAILED")) {
                done.add("complained " + message.text());
            }
        });
        page.onFrameNavigated(frame -> {
            if (!frame.url().startsWith(origin + "/") && !frame.url().startsWith("about:")) {
                done.add("went to " + frame.url());
            }
        });
        page.onDownload(download -> done.add("saved " + download.url()));
    }

    /** Kind and address of everything that was to be fetched from elsewhere. */
    public List<String> fetched() {
        return fetched;
    }

    /** Pages opened, dialogs shown, frames that went elsewhere, and what the browser refused to run. */
    public List<String> done() {
        return done;
    }
}
