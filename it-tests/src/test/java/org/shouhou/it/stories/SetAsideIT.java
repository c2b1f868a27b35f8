package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** What the software set aside or read wrongly, and what a clerk makes of it. */
@ExtendWith(Stage.class)
class SetAsideIT {

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    private Page clerk;

    @BeforeEach
    void sign_in() {
        clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
    }

    @Test
    void what_can_not_be_read_is_seen_with_its_reason_and_becomes_a_case_by_hand() throws Exception {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            parts.append("--b\r\n\r\n第").append(i).append("部分\r\n");
        }
        bring("From: long@taihu-textile.example\r\nSubject: many parts\r\nMessage-ID: <parts@taihu>\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + "--b--\r\n");

        await().untilAsserted(() -> {
            clerk.navigate("/deliveries?outcome=QUARANTINED");
            assertThat(clerk.locator("#rows")).containsText("超过 1000 个部分");
        });
        clerk.click("#rows tr:has-text('超过 1000 个部分') td.number a");
        assertThat(clerk.locator("#problem")).containsText("超过 1000 个部分");
        assertThat(clerk.locator("#original")).containsText("Subject: many parts");

        clerk.fill("[id='open:subject']", "  ");
        clerk.click("[id='open:now']");
        assertThat(clerk.locator("#told")).containsText("请写主题");
        clerk.fill("[id='open:subject']", "一封分成一万部分的邮件");
        clerk.click("[id='open:now']");

        assertThat(clerk.locator("#told")).containsText("已用这封来件开了");
        assertThat(clerk.locator("#subject")).hasText("一封分成一万部分的邮件");
    }

    @Test
    void what_the_filter_calls_spam_is_put_into_the_case_it_belongs_to() throws Exception {
        bring("From: feng@taihu-textile.example\r\nSubject: cheap\r\nMessage-ID: <spam@taihu>\r\n"
                + "X-Spam-Flag: YES\r\n\r\nnot spam at all\r\n");
        Letter letter = Letter.from("feng@taihu-textile.example", "空压机异响").saying("请尽快答复。");
        product.postman().bring(letter);
        String number = await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");

        await().untilAsserted(() -> {
            clerk.navigate("/deliveries?outcome=SPAM");
            assertThat(clerk.locator("#rows")).containsText("cheap");
        });
        clerk.click("#rows tr:has-text('cheap') td.number a");
        assertThat(clerk.locator("#said")).containsText("not spam at all");
        clerk.fill("[id='join:number']", "SH2026");
        clerk.click("[id='join:now']");
        assertThat(clerk.locator("#told .error")).hasCount(1);
        clerk.fill("[id='join:number']", number.toLowerCase());
        clerk.click("[id='join:now']");

        assertThat(clerk.locator("#told")).containsText("来件已归入 " + number);
        assertThat(new CasePage(clerk).conversation()).containsText("not spam at all");
    }

    @Test
    void garbled_words_are_read_again_by_another_charset() throws Exception {
        String big5 = Base64.getMimeEncoder().encodeToString("設備有異響，請派人。".getBytes(Charset.forName("Big5")));
        String subject = Base64.getEncoder().encodeToString("設備異響".getBytes(Charset.forName("Big5")));
        bring("From: <tw@taihu-textile.example>\r\nSubject: =?windows-1251?B?" + subject + "?=\r\n"
                + "Message-ID: <big5@taihu>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1251\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + big5 + "\r\n");
        String number = await().until(() -> product.api().entry("big5@taihu"), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
        CasePage page = new CasePage(clerk).open(number);
        assertThat(page.conversation()).not().containsText("設備有異響");

        clerk.click("#conversation .entry.in [data-dialog=decodeDialog]");
        clerk.selectOption("[id='decode:charset']", "Big5");
        clerk.click("[id='decode:now']");

        assertThat(page.told()).hasText("已按所选字符集重读。");
        assertThat(page.conversation()).containsText("設備有異響，請派人。");
        assertThat(page.subject()).hasText("設備異響");
    }

    private static void bring(String raw) throws Exception {
        product.postman().bring(raw.getBytes(StandardCharsets.UTF_8), "service@localhost");
    }
}
