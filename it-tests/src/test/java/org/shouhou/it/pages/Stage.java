package org.shouhou.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shouhou.it.product.Product;

/**
 * What stories are played on: one running product with sample data and one Chromium, started by the first class that asks
 * and ended with the run. Stories find their own cases by what they brought, and leave everything else as they found it;
 * one that needs settings of its own, or breaks something, starts its own {@link Product}.
 *
 * <p>After each story everybody leaves the browser, and no page may have complained of anything.
 */
public final class Stage implements AfterEachCallback {

    private static Product product;
    private static Browser browser;

    /** The product, ready. */
    public static synchronized Product product() {
        if (product == null) {
            Product starting = Product.demo("stage").with("SHOUHOU_MAIL_SPAM_HEADER", "X-Spam-Flag");
            Runtime.getRuntime().addShutdownHook(new Thread(starting::close, "the stage's product"));
            product = starting.start();
        }
        return product;
    }

    /** A browser that knows where the product is. */
    public static synchronized Browser browser() {
        if (browser == null) {
            browser = new Browser(product().httpPort());
            Runtime.getRuntime().addShutdownHook(new Thread(browser::close, "the stage's browser"));
        }
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext story) {
        assertThat(browser().leave()).as("what pages complained of").isEmpty();
    }
}
