package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Page;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.HostingPage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.product.Product;

/** An administrator has mail fetched from a provider: tried first, saved, seen to work, changed, seen in trouble. */
class HostedMailboxIT {

    private static final String USER = "service@provider.example";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final GreenMail provider = new GreenMail(ServerSetupTest.IMAP.dynamicPort());

    @Test
    void mail_is_fetched_from_where_the_portal_says() throws Exception {
        provider.start();
        GreenMailUser mailbox = provider.setUser(USER, USER, "correct");
        try (Product product = Product.demo("hosted").start();
                Browser browser = new Browser(product.httpPort())) {
            Page admin = browser.wide();
            new LoginPage(admin).enter("admin");
            HostingPage hosting = new HostingPage(admin).openAddress().openForm();
            assertThat(hosting.field("tokenEndpoint")).isHidden();
            hosting.choose("signIn", "CLIENT_CREDENTIALS");
            assertThat(hosting.field("tokenEndpoint")).isVisible();
            assertThat(hosting.field("password")).isHidden();
            hosting.choose("signIn", "PASSWORD")
                    .fill("host", "imap.provider.example")
                    .choose("transport", "PLAIN")
                    .fill("user", USER)
                    .fill("password", "wrong");
            hosting.save();
            assertThat(hosting.refused()).containsText("不加密只允许用于本机上的服务器");
            assertThat(hosting.field("password")).hasValue("wrong");

            hosting.fill("host", "127.0.0.1")
                    .fill("port", Integer.toString(provider.getImap().getPort()));
            hosting.tryNow();
            assertThat(hosting.result()).containsText("用户名或密码不被接受");
            assertThat(hosting.result()).containsText("服务器的回答： LOGIN failed");
            assertThat(hosting.refused()).isEmpty();
            hosting.fill("password", "correct").fill("folder", "售后");
            hosting.tryNow();
            assertThat(hosting.result()).containsText("没有这个文件夹");
            assertThat(hosting.result()).containsText("INBOX");
            hosting.fill("folder", "INBOX");
            hosting.tryNow();
            assertThat(hosting.result()).containsText("连接成功");
            hosting.save();
            mailbox.deliver(letter());

            await().atMost(SOON)
                    .until(() -> product.api().correspondence().toString().contains("托管邮箱里的信"));
            hosting.openAddress();
            assertThat(hosting.state()).hasText("正常");

            hosting.openForm();
            assertThat(hosting.field("password")).hasValue("");
            hosting.fill("password", "old");
            hosting.save();
            admin.waitForURL("**/mailbox?*");
            await().atMost(SOON).until(() -> {
                hosting.openAddress();
                return hosting.trouble().count() == 1;
            });
            assertThat(hosting.trouble()).containsText("用户名或密码不被接受");
            assertThat(product.log()).doesNotContain("correct").doesNotContain("SEVERE");
            assertThat(browser.complaints()).isEmpty();
        } finally {
            provider.stop();
        }
    }

    private static MimeMessage letter() throws Exception {
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setFrom("hua@customer.example");
        letter.setRecipients(MimeMessage.RecipientType.TO, USER);
        letter.setSubject("托管邮箱里的信", "utf-8");
        letter.setText("排气温度高。", "utf-8");
        letter.saveChanges();
        return letter;
    }
}
