package org.shouhou.it.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.product.Product;

/** Letters on paper: from the scanner's folder or an upload to the case, read by the software, sorted by the clerk (D10). */
@ExtendWith(Stage.class)
class LetterIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** Made of a machine of the sample data. */
    private static final SampleLetter OF_KNOWN = SampleLetter.of(3);

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    @Test
    void a_stack_from_the_scanner_becomes_letters_which_the_clerk_sorts_by_keyboard() throws Exception {
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("wangfang");
        clerk.navigate("/register/letters");
        Download sheet =
                clerk.waitForDownload(() -> clerk.locator("#separators").click());
        SampleLetter first = about("ZL23-06117", "ZLV-75");
        SampleLetter second = SampleLetter.of(11);
        byte[] stack = stack(List.of(
                Paper.degraded(Paper.ours(), 5).scan(first),
                Files.readAllBytes(sheet.path()),
                upsideDown(Paper.degraded(Paper.ours(), 6).scan(second))));
        drop("wangfang", "一叠.pdf", stack);
        drop("wangfang", "一叠-又扫了一遍.pdf", stack);

        // both letters stand in the list and in the register, each once, with what was read
        Locator rows = clerk.locator("#waiting tbody tr");
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            clerk.navigate("/register/letters");
            return rows.count() == 2 && clerk.locator("#waiting .badge.busy").count() == 0;
        });
        assertThat(rows.first()).containsText(first.lines().get(titleAt(first)), PATIENTLY);
        assertThat(rows.nth(1)).containsText(second.organisation());
        clerk.navigate("/register?channel=LETTER");
        assertThat(clerk.locator("#list")).containsText("待分办");
        assertThat(clerk.locator("#list")).containsText(second.organisation());

        // beside the form: what was read, where it stands, and what is known of it
        clerk.navigate("/register/letters");
        rows.first().locator("a").click();
        assertThat(clerk.locator("#read-SERIAL_NUMBER")).containsText("ZL23-06117");
        assertThat(clerk.locator("#read-PHONE")).containsText(first.phone());
        assertThat(clerk.locator("#entry\\:phone")).hasValue(first.phone());
        assertThat(clerk.locator("#entry\\:writtenOn")).hasValue(first.date().toString());
        assertThat(clerk.locator("#known")).containsText("ZLV-75 ZL23-06117");
        assertThat(clerk.locator("#picture")).hasJSProperty("complete", true);
        clerk.locator("#read-WRITTEN_ON").click();
        assertThat(clerk.locator("#spot")).isVisible();
        clerk.locator("#larger").click();
        clerk.locator("#turn").click();

        // the clerk's word counts
        clerk.locator("#entry\\:subject").fill("空压机排气温度高，请派人");
        clerk.keyboard().press("F9");
        assertThat(clerk.locator("h1")).containsText("来函 第");
        assertThat(clerk.locator("#told")).containsText("SH2026-");
        String number = clerk.locator("#told").innerText().replaceAll("(?s).*(SH\\d{4}-\\d{6}).*", "$1");
        assertThat(clerk.locator("#entry\\:phone")).hasValue(second.phone());

        // the second was laid in upside down; it belongs to the same matter
        assertThat(clerk.locator("#picture")).hasAttribute("style", Pattern.compile("rotate\\(180deg\\)"));
        clerk.locator("#who").fill("ZL23-06117");
        clerk.locator("#whoFound [role=option]").first().click();
        clerk.locator("#known input[name=known-joins][value=" + number + "]").check();
        clerk.locator("#entry\\:name").fill("周工");
        clerk.locator("#entry\\:save").click();
        assertThat(clerk).hasURL(Pattern.compile("/register/letters$"));
        assertThat(clerk.locator("#waiting")).containsText("没有待分办的来函");

        // the case has both, with their pages, and is found by words that stand on paper only
        clerk.navigate("/cases/case?number=" + number);
        assertThat(clerk.locator("#subject")).hasText("空压机排气温度高，请派人");
        assertThat(clerk.locator("#machine")).containsText("ZL23-06117");
        assertThat(clerk.locator("#conversation")).containsText("01.jpg");
        assertThat(clerk.locator("#conversation .paper").first()).containsText("日期 " + first.date());
        assertThat(clerk.locator("#tags")).containsText("故障报修");
        assertThat(clerk.locator("#conversation")).containsText(second.organisation());
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            clerk.navigate("/search?q=" + second.serial());
            return clerk.locator("main").innerText().contains(number);
        });

        // answered by letter: printed and numbered, and an answer only once it was posted
        clerk.navigate("/cases/case?number=" + number);
        clerk.locator("#more summary").click();
        clerk.locator("#toLetter").click();
        assertThat(clerk.locator("#letter\\:subject")).hasValue("关于“空压机排气温度高，请派人”的复函");
        clerk.locator("#letter\\:save").click();
        assertThat(clerk.locator("#letterDialog [role=alert]")).containsText("请填写");
        clerk.locator("#letter\\:address").fill("无锡市太湖路 8 号");
        clerk.locator("#letter\\:text").fill("来函收悉。\n请先清洗冷却器；我方工程师明日到场。");
        clerk.locator("#letter\\:save").click();
        assertThat(clerk.locator("#told")).containsText("已生成 售后函〔");
        assertThat(clerk.locator("#conversation")).containsText("函件待寄出");
        assertThat(clerk.locator("#firstReply")).not().containsText("已按时");
        Download letter = clerk.waitForDownload(
                () -> clerk.locator("#conversation a.file", new Page.LocatorOptions().setHasText("售后函"))
                        .click());
        try (PDDocument pdf = Loader.loadPDF(letter.path().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("我方工程师明日到场", "（盖章）", "太湖路", "王芳");
        }
        clerk.locator("#conversation button", new Page.LocatorOptions().setHasText("确认寄出"))
                .click();
        clerk.locator("#posted\\:postingNumber").fill("XA12345678932");
        clerk.locator("#posted\\:save").click();
        assertThat(clerk.locator("#firstReply")).containsText("已按时");
        assertThat(clerk.locator("#conversation")).not().containsText("函件待寄出");
        clerk.navigate("/register?channel=LETTER&direction=OUT");
        assertThat(clerk.locator("#list")).containsText(number);
        assertThat(clerk.locator("#list")).containsText("售后函〔");
        clerk.navigate("/cases/case?number=" + number);
        assertThat(clerk.locator("#conversation .out .paper")).containsText("邮寄单号 XA12345678932");
        clerk.context().close();
    }

    @Test
    void what_is_no_scan_is_rejected_with_the_reason_in_the_folder_and_on_the_page() throws Exception {
        drop("liujing", "名片.pdf", "hello".getBytes(StandardCharsets.UTF_8));
        drop("liujing", "坏.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));
        Path rejected = product.home().resolve("scans/liujing/rejected");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Files.exists(rejected.resolve("名片.pdf.txt")) && Files.exists(rejected.resolve("坏.pdf.txt")));
        assertThat(rejected.resolve("名片.pdf.txt")).content().contains("这不是扫描件", "no scan");
        assertThat(rejected.resolve("坏.pdf")).hasContent("%PDF-1.7 broken");

        Page clerk = browser.page(390, 844, "en");
        new LoginPage(clerk).enter("helin");
        clerk.navigate("/register/letters");
        assertThat(clerk.locator("#rejected")).containsText("坏.pdf");
        assertThat(clerk.locator("#rejected")).containsText("damaged");
        Download file =
                clerk.waitForDownload(() -> clerk.locator("#rejected a").first().click());
        assertThat(Files.readString(file.path())).isEqualTo("%PDF-1.7 broken");
        clerk.locator("#rejected button").first().click();
        assertThat(clerk.locator("#rejected")).hasCount(0);

        clerk.locator("#bring\\:files")
                .setInputFiles(new FilePayload("x.docx", "application/msword", new byte[] {1, 2, 3}));
        assertThat(clerk.locator("#told")).containsText("x.docx: This is no scan");
        assertThat((Integer) clerk.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        clerk.context().close();
    }

    @Test
    void an_uploaded_photograph_is_dismissed_where_it_is_none_of_the_service_s_business() throws Exception {
        byte[] photograph = Paper.degraded(Paper.ours(), 8).scan(SampleLetter.of(21));
        Page clerk = browser.wide();
        new LoginPage(clerk).enter("liujing");
        clerk.navigate("/register/letters");
        clerk.locator("#bring\\:files").setInputFiles(new FilePayload("广告.jpg", "image/jpeg", photograph));
        assertThat(clerk.locator("#told")).containsText("已收下 1 个扫描件");
        Locator row = clerk.locator("#waiting tbody tr", new Page.LocatorOptions().setHasText("广告.jpg"));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clerk.navigate("/register/letters");
            return row.count() == 1;
        });
        clerk.locator("#bring\\:files").setInputFiles(new FilePayload("同一张.jpg", "image/jpeg", photograph));
        assertThat(clerk.locator("#told")).containsText("1 个先前已收过");
        row.locator("a").click();
        clerk.locator("#none\\:dismiss").click();
        assertThat(clerk.locator("#told")).containsText("与售后无关");
        clerk.navigate("/register/letters");
        assertThat(row).hasCount(0);
        clerk.context().close();
    }

    /** One that names a machine of the sample data. */
    private static SampleLetter about(String serial, String model) {
        List<String> lines = OF_KNOWN.lines().stream()
                .map(it -> it.replace(OF_KNOWN.serial(), serial).replace(OF_KNOWN.model(), model))
                .toList();
        return new SampleLetter(lines, serial, model, OF_KNOWN.phone(), OF_KNOWN.date(), OF_KNOWN.organisation());
    }

    private static int titleAt(SampleLetter letter) {
        return letter.lines().get(0).startsWith("关于") ? 0 : 1;
    }

    /** A scanner writes a file little by little. */
    private static void drop(String folder, String name, byte[] content) throws IOException {
        Path into = Files.createDirectories(product.home().resolve("scans").resolve(folder));
        Files.write(into.resolve(name), content);
    }

    private static byte[] upsideDown(byte[] jpeg) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var onto = turned.createGraphics();
        onto.rotate(Math.PI, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        onto.drawImage(picture, 0, 0, null);
        onto.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(turned, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** Scans and sheets as one PDF. */
    private static byte[] stack(List<byte[]> parts) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (byte[] part : parts) {
                if (part[0] == '%') {
                    PDDocument sheet = Loader.loadPDF(part);
                    document.importPage(sheet.getPage(0));
                } else {
                    PDPage page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.drawImage(
                                JPEGFactory.createFromByteArray(document, part),
                                0,
                                0,
                                PDRectangle.A4.getWidth(),
                                PDRectangle.A4.getHeight());
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
