package org.shouhou.it.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Product;

/** Faults reported on the public page: from a phone without signing in to the answer on the page they are followed on (D10). */
@ExtendWith(Stage.class)
class ReportIT {

    /** A machine of the sample data. */
    private static final String SERIAL = "ZL23-06117";

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    private static FilePayload photo(String name) throws Exception {
        return new FilePayload(name, "image/jpeg", new SamplePlate(SERIAL, "ZLV-75", 0, 5).photo(Paper.ours()));
    }

    private static void fill(Page page, String name, String value) {
        page.fill("[id='report:" + name + "']", value);
    }

    private static void type(Page page, String words, String name, String phone, String email) {
        fill(page, "words", words);
        fill(page, "name", name);
        fill(page, "phone", phone);
        fill(page, "email", email);
    }

    private static void send(Page page) {
        page.click("[id='report:send']");
        page.waitForURL("**/report/status?token=*");
    }

    @Test
    void a_visitor_reports_with_a_photo_of_the_plate_and_is_answered_on_their_page() throws Exception {
        Page visitor = browser.phone();
        visitor.navigate("/login");
        visitor.click("#toReport");
        assertThat(visitor.locator("h1")).hasText("网上报修");
        BoundingBox mark = visitor.locator(".mark").boundingBox();
        BoundingBox logo = visitor.locator(".mark img").boundingBox();
        assertThat(logo.y).as("the logo stands beside the name").isBetween(mark.y - 1, mark.y + mark.height);

        visitor.setInputFiles("[id='report:plate']", photo("铭牌.jpg"));
        assertThat(visitor.locator("#plateSays"))
                .containsText("已识别", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(visitor.locator("[id='report:serial']")).hasValue(SERIAL);
        visitor.setInputFiles("[id='report:photos']", photo("机头.jpg"));
        assertThat(visitor.locator("[data-chosen]")).hasText("机头.jpg");
        type(visitor, "排气温度高报警停机\n从昨晚开始，每小时一次。", "周建华", "", "");
        visitor.click("[id='report:send']");
        assertThat(visitor.locator("[id='report:told']")).containsText("请至少填写电话或邮箱");
        fill(visitor, "phone", "13811112222");
        send(visitor);

        String number = visitor.locator("#number").innerText();
        String page = visitor.url();
        assertThat(number).matches("SH\\d{4}-\\d{6}");
        assertThat(visitor.locator("#stage")).containsText("已收到");
        assertThat(visitor.locator("#exchange")).containsText("每小时一次");
        assertThat(visitor.locator("#exchange .brought a")).hasCount(2);

        // the office has it, knows the machine, and answers
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        CasePage office = new CasePage(clerk).open(number);
        assertThat(office.subject()).hasText("排气温度高报警停机");
        assertThat(clerk.locator("#machine")).containsText(SERIAL);
        assertThat(office.conversation()).containsText("身份未经核实");
        assertThat(office.files()).hasText(new String[] {"铭牌.jpg", "机头.jpg"});
        clerk.click("#more summary");
        clerk.click("#toPage");
        clerk.fill("[id='page:said']", "请先清洗冷却器，我们明天上午派人来。");
        clerk.click("[id='page:save']");
        assertThat(office.told()).containsText("已在网页上答复");
        assertThat(office.firstReply()).containsText("已按时");
        assertThat(office.conversation()).containsText("我们明天上午派人来");

        visitor.navigate(page);
        assertThat(visitor.locator("#exchange .ours")).containsText("我们明天上午派人来");
        assertThat(visitor.locator("#stage")).containsText("正在处理");
        visitor.fill("[id='reply:words']", "好的，门卫会放行。");
        visitor.setInputFiles("[id='reply:photos']", photo("大门.jpg"));
        visitor.click("[id='reply:send']");
        assertThat(visitor.locator("#exchange")).containsText("门卫会放行");
        assertThat(visitor.locator("#exchange .brought")).containsText(new String[] {"", "大门.jpg"});
        office.open(number);
        assertThat(office.conversation()).containsText("门卫会放行");

        // staff don't speak for the visitor
        clerk.navigate(page);
        assertThat(clerk.locator("[id='reply:send']")).hasCount(0);
        clerk.context().close();
        visitor.context().close();
    }

    @Test
    void whoever_leaves_an_address_is_sent_the_link_and_answered_by_mail_which_the_page_only_mentions() {
        Page visitor = browser.page(1200, 900, "en");
        visitor.navigate("/report?serial=" + SERIAL);
        assertThat(visitor.locator("[id='report:serial']")).hasValue(SERIAL);
        // what was typed is there in the other language, too
        fill(visitor, "name", "李安娜");
        visitor.click(".language button");
        assertThat(visitor.locator("h1")).hasText("网上报修");
        assertThat(visitor.locator("[id='report:name']")).hasValue("李安娜");
        visitor.click(".language button");
        assertThat(visitor.locator("h1")).hasText("Report a fault");
        type(visitor, "The compressor stops every hour", "Anna Lee", "", "anna.lee@report.example");
        send(visitor);
        String number = visitor.locator("#number").innerText();
        await().atMost(Duration.ofSeconds(30)).until(() -> product.sent()
                .contain("/report/status?token=" + visitor.url().replaceAll(".*token=", "")));

        Page clerk = browser.wide();
        new LoginPage(clerk).enter("liujing");
        CasePage office = new CasePage(clerk).open(number);
        assertThat(office.firstReply()).not().containsText("已按时");
        office.reply("We shall see you tomorrow. Your other machine is in warranty, too.");
        clerk.context().close();

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            visitor.reload();
            return visitor.locator("#exchange").innerText().contains("answered you by e-mail");
        });
        assertThat(visitor.locator("#exchange")).not().containsText("other machine");
        visitor.context().close();
    }

    @Test
    void it_works_where_no_script_runs() {
        Page visitor = browser.withoutScripts();
        visitor.navigate("/report");
        type(visitor, "漏油", "丁", "打我电话", "");
        visitor.click("[id='report:send']");
        assertThat(visitor.locator("[id='report:told']")).containsText("打我电话");
        assertThat(visitor.locator("[id='report:words']")).hasValue("漏油");
        assertThat(visitor.locator("#chooseAgain")).isVisible();
        assertThat(visitor.locator("[id='report:photos']")).isVisible();
        fill(visitor, "phone", "13900000004");
        // nor where nobody knows the browser any more
        visitor.context().clearCookies();
        send(visitor);
        assertThat(visitor.locator("#exchange")).containsText("漏油");
        visitor.context().clearCookies();
        visitor.fill("[id='reply:words']", "油已经流到地上");
        visitor.click("[id='reply:send']");
        assertThat(visitor.locator("#exchange")).containsText("流到地上");
        visitor.context().close();
    }

    @Test
    void what_is_not_ones_own_opens_nothing_and_machines_are_held_up() throws Exception {
        Page one = browser.phone();
        one.navigate("/report");
        type(one, "轴承异响", "甲", "13900000001", "");
        one.setInputFiles("[id='report:photos']", photo("甲的.jpg"));
        assertThat(one.locator("[data-chosen]")).hasText("甲的.jpg");
        send(one);
        String file = one.locator("#exchange .brought a").getAttribute("href");
        Page other = browser.phone();
        other.navigate("/report");
        type(other, "漏油", "乙", "13900000002", "");
        send(other);
        String token = other.url().replaceAll(".*token=", "");

        APIResponse own = one.request().get(file);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.headers().get("content-disposition")).startsWith("attachment");
        assertThat(own.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(other.request()
                        .get(file.replaceAll("token=[^&]*", "token=" + token))
                        .status())
                .isEqualTo(404);
        assertThat(other.request().get("/report/status?token=" + "x".repeat(43)).status())
                .isEqualTo(404);
        assertThat(other.request()
                        .post(
                                "/report",
                                RequestOptions.create()
                                        .setMultipart(FormData.create().set("report", "report"))
                                        .setHeader("Origin", "https://elsewhere.example"))
                        .status())
                .isEqualTo(403);
        assertThat(other.request()
                        .post(
                                "/report/plate",
                                RequestOptions.create().setData("no picture".getBytes(StandardCharsets.US_ASCII)))
                        .status())
                .isEqualTo(415);

        // what only a machine fills in, and what is no photo
        other.navigate("/report");
        type(other, "买药", "丙", "13900000003", "");
        other.evaluate("document.getElementById('report:website').value = 'https://spam.example'");
        other.click("[id='report:send']");
        assertThat(other.locator("[id='report:told']")).containsText("有一栏应当留空");
        other.navigate("/report");
        type(other, "见附件", "丙", "13900000003", "");
        other.setInputFiles(
                "[id='report:photos']",
                new FilePayload("a.pdf", "application/pdf", "MZ not a pdf".getBytes(StandardCharsets.US_ASCII)));
        other.click("[id='report:send']");
        assertThat(other.locator("[id='report:told']")).containsText("a.pdf 不能接收");
        assertThat(other.locator("[id='report:words']")).hasValue("见附件");

        // an hour's turns of one address, as a proxy tells it
        other.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.9"));
        Locator told = other.locator(".told");
        for (int i = 0; i < 12 && !told.innerText().contains("提交得太多了"); i++) {
            other.navigate("/report");
            type(other, "第 " + i + " 次", "丙", "13900000003", "");
            other.click("[id='report:send']");
            other.waitForCondition(() ->
                    other.url().contains("/report/status") || !told.innerText().isBlank());
        }
        assertThat(told).containsText(Pattern.compile("提交得太多了"));
        one.context().close();
        other.context().close();
    }
}
