package org.shouhou.adapters.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.QuotationPrinter;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.servicecase.CaseNumber;

class PdfQuotationsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Path PRINTED = Path.of("target", "printed");

    private final PdfQuotations printer = new PdfQuotations(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_chinese_quotation_is_complete_in_itself() throws IOException {
        byte[] pdf = print(WritingLanguage.CHINESE, "太湖纺织机械有限公司", 3, "含往返交通。\n<b>&不含吊装</b>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("报价单 BJ2026-000012");
            assertThat(text)
                    .contains("用户", "太湖纺织机械有限公司", "SH2026-000061", "BJ2026-000012", "2026-03-16")
                    .contains("备件", "空气滤芯 1", "2,712.00", "增值税 13%")
                    .contains("人民币贰仟柒佰壹拾贰元整")
                    .contains("<b>&不含吊装</b>");
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
        assertThat(pdf.length).isLessThan(300_000);
    }

    @Test
    void an_english_one_is_in_english_also_where_a_name_is_chinese() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(WritingLanguage.ENGLISH, "太湖纺织 Ltd.", 1, ""))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Quotation no.", "太湖纺织 Ltd.", "Value-added tax 13%", "904.00")
                    .contains("CNY nine hundred and four and 00/100")
                    .doesNotContain("备件");
        }
    }

    @Test
    void many_lines_go_on_over_pages_with_their_heading() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(WritingLanguage.CHINESE, "太湖纺织", 100, ""))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("名称及规格", "2 / " + document.getNumberOfPages());
        }
    }

    private byte[] print(WritingLanguage language, String customer, int lines, String remark) throws IOException {
        List<QuotationLine> all = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            all.add(new QuotationLine(
                    LineKind.PART, "ZP-1001", "空气滤芯 " + i, "件", new BigDecimal(2), new BigDecimal("400")));
        }
        var offer = new Offer(customer, "李工", language, all, new BigDecimal("13"), LocalDate.of(2026, 3, 16), remark);
        var quotation = new Quotation("BJ2026-000012", 7, offer, "周涛", NOON);
        var sheet = new QuotationPrinter.Sheet(
                quotation, new CaseNumber("SH2026-000061"), "泽砺压缩机用户服务室", "service@zeli.example");
        try (InputStream pdf = printer.print(sheet)) {
            byte[] bytes = pdf.readAllBytes();
            Files.createDirectories(PRINTED);
            Files.write(PRINTED.resolve("quotation-" + language + "-" + lines + ".pdf"), bytes);
            return bytes;
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
