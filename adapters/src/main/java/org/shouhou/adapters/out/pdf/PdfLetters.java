package org.shouhou.adapters.out.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.ResourceBundle;
import org.shouhou.application.port.LetterPrinter;

/** Prints letters on A4: letterhead, number, addressee, words, and below them the company, its seal and a signature. */
@ApplicationScoped
public class PdfLetters implements LetterPrinter {

    /** The second half of the closing formula stands at the margin, the first one (此致) doesn't. */
    private static final String GREETING = "敬礼";

    private final PdfPress press = new PdfPress();

    @Override
    public InputStream print(Letter letter, boolean chinese) throws IOException {
        PrintedPage page = new PrintedPage(ResourceBundle.getBundle(
                "pdf.letter",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                PdfLetters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        page.raw("<html lang=\"").raw(chinese ? "zh-CN" : "en").raw("\"><head><title>");
        page.text(letter.number()).raw("</title><style>").styles("letter.css").raw("</style></head><body>");
        page.raw("<div class=\"head\">").text(letter.company()).raw("</div>");
        page.raw("<div class=\"number\">").text(letter.number()).raw("</div>");
        page.raw("<h1>")
                .text(letter.subject())
                .raw("</h1><p class=\"to\">")
                .text(letter.to())
                .word("colon");
        page.raw("</p>");
        letter.text().lines().filter(it -> !it.isBlank()).forEach(paragraph -> page.raw(
                        paragraph.strip().startsWith(GREETING) ? "<p>" : "<p class=\"words\">")
                .text(paragraph.strip())
                .raw("</p>"));
        page.raw("<div class=\"foot\"><div>").text(letter.company()).raw("</div>");
        if (!letter.company().endsWith(letter.department())) {
            page.raw("<div>").text(letter.department()).raw("</div>");
        }
        page.raw("<div class=\"seal\">").word("seal").raw("</div><div>");
        page.text(String.format(
                page.words().getString("date"),
                letter.date().getYear(),
                letter.date().getMonthValue(),
                letter.date().getDayOfMonth()));
        page.raw("</div></div><div class=\"below\">").fact("handled-by", letter.author());
        page.raw("<div><span>").word("signature").raw("</span> ______________</div>");
        if (!letter.address().isEmpty()) {
            page.raw("<div><span>")
                    .word("address")
                    .raw("</span> ")
                    .lines(letter.address())
                    .raw("</div>");
        }
        page.raw("</div></body></html>");
        return new ByteArrayInputStream(press.print(page.toString()));
    }
}
