package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.OfferPage;
import org.shouhou.it.pages.QuotationPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.DepartmentSystem;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** Out of warranty: a quotation is made and sent, the customer decides by its link, and work waits for that (S2). */
@ExtendWith(Stage.class)
class QuotationIT {

    private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");
    private static final Pattern LINK = Pattern.compile("http://\\S+/offer\\?token=[A-Za-z0-9_-]{43}");

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @Test
    void the_customer_accepts_by_the_link_on_a_phone_and_only_then_an_engineer_is_sent() throws Exception {
        String number = bring("chen@lianhe-dyeing.example", "过保机组异响，请派人");
        Page clerk = signedIn("wangfang");
        CasePage serviceCase = new CasePage(clerk).open(number);

        QuotationPage quotation = new QuotationPage(clerk).make();
        quotation.part(0, "zp-2012", "1");
        assertThat(quotation.field(0, "price")).hasValue("4200.00");
        quotation.line(1, "工程师往返交通", "1", "86O").line(2, "更换轴承", "4.5", "180").save();
        assertThat(quotation.told()).containsText("“工程师往返交通”的单价应为数字");
        assertThat(quotation.field(2, "quantity")).hasValue("4.5");
        quotation.line(1, "工程师往返交通", "1", "860").save();
        assertThat(quotation.told()).containsText("已保存");
        // 4,200 + 860 + 4.5 × 180 = 5,870, and 13 % of it
        assertThat(quotation.gross()).hasText("¥ 6,633.10");
        assertThat(quotation.status()).hasText("草稿");

        serviceCase.open(number);
        serviceCase.sendEngineer("sunqiang", "更换轴承", "无锡市锡山区", inADay());
        assertThat(serviceCase.refused("sendEngineer")).containsText("要等用户接受报价");
        clerk.keyboard().press("Escape");

        clerk.click("#quotations .case-link");
        quotation.send();
        assertThat(quotation.told()).containsText("已发给 chen@lianhe-dyeing.example");
        assertThat(quotation.status()).hasText("已发出");
        MimeMessage mail = product.sent().about(number, "/offer?token=");
        assertThat(attached(mail)).startsWith("%PDF-");

        serviceCase.open(number);
        Page phone = browser.page(390, 844, "zh-CN");
        OfferPage offer = new OfferPage(phone);
        Response answer = offer.open(link(mail));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("x-robots-tag", "noindex, nofollow")
                .containsEntry("cache-control", "no-store");
        assertThat(answer.headers().get("content-security-policy")).contains("frame-ancestors 'none'");
        assertThat(offer.gross()).hasText("¥ 6,633.10");
        assertThat(phone.content()).doesNotContain(number);
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        APIResponse pdf = phone.request().get(offer.pdf());
        assertThat(pdf.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("x-content-type-options", "nosniff");
        offer.accept();
        assertThat(offer.told()).containsText("请先勾选确认");
        Page second = phone.context().newPage();
        new OfferPage(second).open(link(mail));
        offer.agree();
        offer.accept();
        assertThat(offer.decided()).containsText("我们已收到您的确认");
        assertThat(offer.acceptButton()).isHidden();
        // the same page elsewhere, opened before
        OfferPage again = new OfferPage(second);
        again.decline("改变主意");
        assertThat(again.decided()).containsText("我们已收到您的确认");

        // the clerk's page hears of it by itself
        assertThat(clerk.locator("#quotations")).containsText("已接受");
        assertThat(clerk.locator("#mayBegin")).hasText("可以开工");
        clerk.locator("#historyDetails summary").click();
        assertThat(clerk.locator("#history")).containsText("ACCEPTED");
        serviceCase.open(number).sendEngineer("sunqiang", "更换轴承", "无锡市锡山区", inADay());
        assertThat(serviceCase.job()).containsText("待到达");
        phone.context().close();
        clerk.context().close();
    }

    @Test
    void sales_system_prepares_a_quotation_the_customer_declines_and_a_revision_follows() throws Exception {
        String number = bring("wu@lianhe-dyeing.example", "Out of warranty: please quote");
        Page clerk = signedIn("wangfang");
        new CasePage(clerk).open(number);
        clerk.click("#toRequestQuotation");
        clerk.selectOption("[id='askQuotation:department']", "MARKETING");
        clerk.fill("[id='askQuotation:wanted']", "ZLG-75A 主机轴承组，含差旅和工时。");
        clerk.click("[id='askQuotation:save']");
        assertThat(clerk.locator("#told")).containsText("已请部门报价");

        try (DepartmentSystem sales = new DepartmentSystem(product.jmsPort(), "marketing", "demo")) {
            JsonObject request = sales.requestAbout(number, Duration.ofSeconds(20));
            assertThat(request.getString("type")).isEqualTo("shouhou.quotation.requested");
            sales.reply("shouhou.quotation.prepared", prepared(request));
        }
        assertThat(clerk.locator("#quotations")).containsText("¥ 1,130.00");
        clerk.click("#quotations .case-link");
        QuotationPage quotation = new QuotationPage(clerk);
        quotation.send();
        assertThat(quotation.status()).hasText("已发出");

        Page customer = browser.page(1440, 900, "en");
        OfferPage offer = new OfferPage(customer);
        offer.open(link(product.sent().about(number, "/offer?token=")));
        assertThat(offer.status()).containsText("Awaiting your answer");
        offer.decline("Too dear");
        assertThat(offer.decided()).containsText("We have your answer");

        clerk.reload();
        assertThat(clerk.locator("#endReason")).hasText("Too dear");
        quotation.revise();
        assertThat(quotation.status()).hasText("草稿");
        assertThat(quotation.revisions()).containsText("已谢绝");
        quotation.change();
        quotation.field(0, "price").fill("450");
        quotation.save();
        assertThat(quotation.gross()).hasText("¥ 1,017.00");
        clerk.navigate("/quotations?status=DECLINED");
        assertThat(clerk.locator("#rows")).containsText("¥ 1,130.00");
        assertThat(product.api("wangfang")
                        .json("/api/v1/quotations?status=DRAFT")
                        .toString())
                .contains("1017.00");
        customer.context().close();
        clerk.context().close();
    }

    @Test
    void a_manager_lets_work_begin_with_a_reason() throws Exception {
        String number = bring("zhou@lianhe-dyeing.example", "停产抢修");
        Page clerk = signedIn("wangfang");
        CasePage serviceCase = new CasePage(clerk).open(number);
        clerk.click("#toMarkCharge");
        clerk.click("[id='markCharge:save']");
        assertThat(clerk.locator("#mayBegin")).hasText("待用户接受");
        serviceCase.sendEngineer("sunqiang", "抢修", "无锡市锡山区", inADay());
        assertThat(serviceCase.refused("sendEngineer")).containsText("由负责人准许先行开工");
        clerk.keyboard().press("Escape");

        Page director = signedIn("yelei");
        new CasePage(director).open(number);
        director.click("#toWaive");
        director.click("[id='waive:save']");
        assertThat(director.locator("[id='waive:refused']")).containsText("请写明理由");
        director.fill("[id='waive:reason']", "用户停产，王总电话同意付费");
        director.click("[id='waive:save']");
        assertThat(director.locator("#waived")).containsText("叶磊");

        assertThat(clerk.locator("#waived")).containsText("用户停产，王总电话同意付费");
        serviceCase.open(number).sendEngineer("sunqiang", "抢修", "无锡市锡山区", inADay());
        assertThat(serviceCase.job()).containsText("待到达");
        director.context().close();
        clerk.context().close();
    }

    @Test
    void a_link_that_is_none_tells_nothing_and_trying_on_is_slowed_down() {
        Page stranger = browser.page(390, 844, "zh-CN");
        String none = "/offer?token=" + "x".repeat(43);
        assertThat(stranger.navigate(none).status()).isEqualTo(404);
        assertThat(stranger.locator("h1")).hasText("链接无效");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stranger.request().get(none).status() == 429);
        browser.forgive("/offer");
        stranger.context().close();
    }

    private static Page signedIn(String who) {
        Page page = browser.page(1440, 900, "zh-CN");
        new LoginPage(page).enter(who);
        return page;
    }

    private static JsonObject prepared(JsonObject request) {
        return Json.createObjectBuilder()
                .add("referralId", request.getJsonObject("data").getJsonNumber("referralId"))
                .add("taxPercent", "13")
                .add("validUntil", LocalDate.now(COMPANY).plusDays(30).toString())
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kind", "LABOUR")
                                        .add("description", "Bearing replacement")
                                        .add("unit", "day")
                                        .add("quantity", "2")
                                        .add("unitPrice", "500.00")))
                .add("by", "唐悦")
                .build();
    }

    private static String inADay() {
        return LocalDateTime.now(COMPANY)
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String link(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String text(Part part) throws Exception {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        StringBuilder text = new StringBuilder();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                text.append(text(several.getBodyPart(i)));
            }
        }
        return text.toString();
    }

    /** The beginning of the PDF that came along. */
    private static String attached(Part part) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inner = several.getBodyPart(i);
                if (inner.isMimeType("application/pdf")) {
                    return new String(inner.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
                }
            }
        }
        return "";
    }

    private static String bring(String from, String subject) throws Exception {
        Letter letter = Letter.from(from, subject).saying("请看看。");
        product.postman().bring(letter);
        return await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
