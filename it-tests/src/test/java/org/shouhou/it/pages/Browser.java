package org.shouhou.it.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Debian's Chromium without a window. Each person has a context of their own, as on a computer of their own. */
public final class Browser implements AutoCloseable {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** On a slow or busy machine a page takes its time; where all is well nobody waits so long. */
    private static final int PATIENCE = 20_000;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final String origin;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** @param httpPort the product's */
    public Browser(int httpPort) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        origin = "http://localhost:" + httpPort;
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("shouhou.chromium", "/usr/bin/chromium")))
                        .setArgs(QUIETLY));
    }

    /** A wide screen, Chinese as it is by default. */
    public Page wide() {
        return page(1440, 900, "zh-CN");
    }

    /** A wide screen in English. */
    public Page wideInEnglish() {
        return page(1440, 900, "en");
    }

    /** A phone. */
    public Page phone() {
        return page(390, 844, "zh-CN");
    }

    /** A screen of that size, in a language the person chose earlier. */
    public Page page(int width, int height, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(new Cookie("language", language).setUrl(origin)));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A phone on which no script runs, as where one didn't arrive. */
    public Page withoutScripts() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setViewportSize(390, 844)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(false));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** What pages complained of so far: script errors, refused scripts or styles, failed requests. */
    public List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    /** Closes what everybody had open, and gives what their pages complained of. */
    List<String> leave() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    /** Forgets complaints of requests a test let fail: those to addresses with these words in them. */
    public void forgive(String address) {
        complaints.removeIf(it -> it.contains(address) || it.contains("net::ERR_FAILED"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
