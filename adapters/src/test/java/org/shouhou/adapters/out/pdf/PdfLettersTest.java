package org.shouhou.adapters.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.LetterPrinter.Letter;

class PdfLettersTest {

    private final PdfLetters letters = new PdfLetters();

    @Test
    void a_letter_has_everything_an_office_puts_on_one() throws IOException {
        assertThat(text(letter("泽砺压缩机有限公司", "来函收悉。\n\n<b>请先停机</b>。\n此致\n敬礼"), true))
                .contains(
                        "泽砺压缩机有限公司",
                        "售后函〔2026〕17号",
                        "关于停机的复函",
                        "太湖纺织：",
                        "<b>请先停机</b>。",
                        "敬礼",
                        "（盖章）",
                        "2026年11月2日",
                        "用户服务室",
                        "王芳",
                        "太湖路 8 号");
        assertThat(text(letter("Zeli Compressors", "Received with thanks."), false))
                .contains("2026-11-02", "Signature", "(seal)")
                .doesNotContain("太湖纺织,");
    }

    @Test
    void a_department_in_the_company_s_name_isn_t_said_twice() throws IOException {
        assertThat(text(letter("泽砺压缩机用户服务室", "复函。"), true).split("用户服务室", -1)).hasSize(3);
    }

    @Test
    void a_long_letter_goes_on() throws IOException {
        try (InputStream pdf = letters.print(letter("泽砺", "一段话。\n".repeat(120)), true);
                PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    private static Letter letter(String company, String text) {
        return new Letter(
                "售后函〔2026〕17号",
                LocalDate.of(2026, 11, 2),
                company,
                "用户服务室",
                "太湖纺织",
                "无锡市太湖路 8 号\n214000",
                "关于停机的复函",
                text,
                "王芳");
    }

    private String text(Letter letter, boolean chinese) throws IOException {
        try (InputStream pdf = letters.print(letter, chinese);
                PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
