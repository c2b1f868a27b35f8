package org.shouhou.adapters.out.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.TextExtractor;

class BoundedTextExtractorTest {

    private final TextExtractor extractor = new BoundedTextExtractor();

    @Test
    void plain_text_is_read_in_the_charsets_offices_use() throws IOException {
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16"}) {
            assertThat(text("膨胀阀清单".getBytes(Charset.forName(charset)), "清单.txt"))
                    .isEqualTo("膨胀阀清单");
        }
        assertThat(text("轴".repeat(300_000).getBytes(StandardCharsets.UTF_8), "长.log"))
                .hasSizeLessThan(200_001);
    }

    @Test
    void words_of_a_pdf_are_read() throws IOException {
        assertThat(text(pdf("Bearing 6308 seized"), "report.PDF")).contains("Bearing 6308 seized");
    }

    @Test
    void words_of_office_files_are_read() throws IOException {
        assertThat(text(
                        zip(
                                "word/document.xml",
                                "<w:document xmlns:w='x'><w:p><w:r><w:t>膨胀</w:t></w:r><w:r><w:t>阀</w:t>"
                                        + "</w:r></w:p><w:p><w:r><w:t>结霜</w:t></w:r></w:p></w:document>"),
                        "记录.docx"))
                .isEqualTo("膨胀阀\n结霜\n");
        assertThat(text(zip("xl/sharedStrings.xml", "<sst><si><t>密封圈</t></si><si><t>联轴器</t></si></sst>"), "配件.xlsx"))
                .isEqualTo("密封圈\n联轴器\n");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("旧表格里的联轴器");
            workbook.write(out);
            assertThat(text(out.toByteArray(), "旧.xls")).contains("旧表格里的联轴器");
        }
    }

    @Test
    void what_is_no_such_file_has_no_words() throws IOException {
        for (String name : new String[] {"x.pdf", "x.docx", "x.doc", "x.xls"}) {
            assertThat(text(new byte[100_000], name)).isEmpty();
        }
    }

    @Test
    void entities_of_strangers_are_never_followed() throws IOException {
        assertThat(text(
                        zip(
                                "word/document.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                        + "<w:p xmlns:w='x'><w:t>&e;</w:t></w:p>"),
                        "x.docx"))
                .isBlank();
    }

    @Test
    void whatever_takes_too_long_or_too_much_is_ended() {
        byte[] bomb = zip("word/document.xml", "<w:p xmlns:w='x'><w:t>" + "甲".repeat(20_000_000) + "</w:t></w:p>");
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(text(bomb, "x.docx")).hasSizeLessThan(200_001));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(new BoundedTextExtractor(Duration.ofMillis(1))
                                .textOf(new ByteArrayInputStream(pdf("late")), "x.pdf", ""))
                        .isEmpty());
    }

    private String text(byte[] bytes, String name) throws IOException {
        return extractor.textOf(new ByteArrayInputStream(bytes), name, "application/octet-stream");
    }

    private static byte[] pdf(String words) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText(words);
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
