package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.WorkPage;
import org.shouhou.it.product.DepartmentSystem;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** The README's walk-through on the built distribution: a customer's mail, the centre's answer, ours, the customer's thanks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheSpineIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static Product product;
    private static Browser browser;

    @BeforeAll
    static void start() {
        product = Product.demo("spine").start();
        browser = new Browser(product.httpPort());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (product != null) {
            product.close();
        }
    }

    /** The first, since it knows the next number after the sample data. */
    @Order(1)
    @Test
    void a_customers_mail_becomes_a_case_reaches_a_centre_and_is_answered() throws Exception {
        // 1. A mail, with a photo and a drawing
        byte[] photo = photo();
        byte[] drawing = drawing();
        Letter request = Letter.from("zhao.lei@hongyuan-steel.example", "螺杆压缩机排气温度过高，请支援")
                .saying("您好！\n我厂 3 号机今晨停机，控制器显示 A07。照片和图纸见附件。\n赵磊")
                .enclosing("现场照片.jpg", "image/jpeg", photo)
                .enclosing("管路图.pdf", "application/pdf", drawing);
        long sent = System.nanoTime();
        product.postman().bring(request);
        JsonObject entry = await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> product.api().entry(request.messageId()), Optional::isPresent)
                .orElseThrow();
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(SOON);
        String number = entry.getString("caseNumber");
        assertThat(number)
                .isEqualTo("SH" + LocalDateTime.now(ZoneId.of("Asia/Shanghai")).getYear() + "-000061");
        assertThat(entry.getString("channel")).isEqualTo("EMAIL");
        assertThat(entry.getString("outcome")).isEqualTo("OPENED_CASE");
        assertThat(entry.getString("subject")).isEqualTo("螺杆压缩机排气温度过高，请支援");
        assertThat(entry.getString("text")).contains("控制器显示 A07");
        assertThat(entry.getJsonArray("attachments"))
                .extracting(it -> it.asJsonObject().getString("name"))
                .containsExactly("现场照片.jpg", "管路图.pdf");
        MimeMessage acknowledgement = product.sent().about(number, "Auto-Submitted: auto-replied");
        assertThat(acknowledgement.getSubject()).contains("[" + number + "]");
        assertThat(acknowledgement.getHeader("In-Reply-To", null)).isEqualTo("<" + request.messageId() + ">");

        // 2. The clerk sees it on top, opens it and asks the technical centre
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        WorkPage work = new WorkPage(clerk).open();
        assertThat(work.topOfArrived()).containsText(number);
        CasePage serviceCase = work.openTop();
        assertThat(serviceCase.number()).hasText(number);
        assertThat(serviceCase.conversation()).containsText("控制器显示 A07");
        assertThat(serviceCase.files()).hasText(new String[] {"现场照片.jpg", "管路图.pdf"});
        String due = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        serviceCase.refer("TECHNICAL", "A07 是否为温控阀卡滞？请给出处理步骤。", due);
        assertThat(serviceCase.referrals()).containsText("A07 是否为温控阀卡滞");
        assertThat(serviceCase.status()).containsText("处理中");

        // 3. The centre's own system takes the question and answers; the open page shows it by itself
        try (DepartmentSystem technical = new DepartmentSystem(product.jmsPort(), "technical", "demo")) {
            JsonObject asked = technical.requestAbout(number, SOON);
            assertThat(asked.getString("type")).isEqualTo("shouhou.referral.requested");
            assertThat(asked.getJsonObject("data").getString("question")).startsWith("A07 是否为温控阀卡滞");
            technical.answer(asked, "是。请清洗温控阀并更换 O 形圈 12x2.5。", "陈工");
        }
        assertThat(serviceCase.conversation())
                .containsText("请清洗温控阀", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));

        // 4. The clerk answers the customer; the clock is met; the customer's thanks join the case; it is resolved
        serviceCase.reply("赵工您好，请清洗温控阀并更换 O 形圈，备件今日发出。");
        assertThat(serviceCase.conversation()).containsText("备件今日发出");
        assertThat(serviceCase.firstReply()).hasClass(Pattern.compile("\\bmet\\b"));
        assertThat(serviceCase.replyText()).hasValue("");
        MimeMessage answer = product.sent().about(number, "备件今日发出");
        assertThat(answer.getSubject()).contains("[" + number + "]");
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<" + request.messageId() + ">");
        assertThat(answer.getHeader("Auto-Submitted")).isNull();
        Letter thanks = Letter.from("zhao.lei@hongyuan-steel.example", "Re: " + answer.getSubject())
                .saying("已恢复运行，谢谢！")
                .answering(answer.getMessageID().replaceAll("[<>]", ""));
        product.postman().bring(thanks);
        assertThat(serviceCase.conversation())
                .containsText("已恢复运行", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
        assertThat(product.api().entry(thanks.messageId()).orElseThrow().getString("caseNumber"))
                .isEqualTo(number);
        serviceCase.resolve("清洗温控阀、更换 O 形圈后恢复运行。");
        assertThat(serviceCase.status()).containsText("已解决");
        assertThat(browser.complaints()).isEmpty();
    }

    @Order(2)
    @Test
    void a_department_without_a_system_at_hand_answers_in_the_portal() throws Exception {
        Letter request = Letter.from("qian@dongfang-cement.example", "干燥机露点偏高").saying("露点 8 度，怎么办？");
        product.postman().bring(request);
        String number = await().atMost(SOON)
                .until(() -> product.api().entry(request.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        CasePage atTheOffice = new CasePage(clerk).open(number);
        String due = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusHours(5)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        atTheOffice.refer("TECHNICAL", "露点 8 度的处理办法？", due);
        assertThat(atTheOffice.referrals()).containsText("露点 8 度的处理办法");

        Page centre = browser.phone();
        new LoginPage(centre).enter("lijun");
        CasePage atTheCentre = new CasePage(centre).open(number);
        atTheCentre.answer("检查冷媒压力，清洗冷凝器。");
        assertThat(atTheCentre.conversation()).containsText("清洗冷凝器");
        assertThat(atTheOffice.conversation())
                .containsText("清洗冷凝器", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
        assertThat(browser.complaints()).isEmpty();
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(60, 40, 200, 160);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static byte[] drawing() {
        return String.join(
                        "\n",
                        List.of(
                                "%PDF-1.4",
                                "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj",
                                "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj",
                                "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>> endobj",
                                "trailer <</Root 1 0 R>>",
                                "%%EOF"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
