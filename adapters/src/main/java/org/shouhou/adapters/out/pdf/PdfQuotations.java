package org.shouhou.adapters.out.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.shouhou.application.port.QuotationPrinter;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.money.AmountInWords;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.quotation.Totals;

/** Prints quotations on A4 as an office in China expects them: boxed table, amount in words, boxes for the seals. */
@ApplicationScoped
public class PdfQuotations implements QuotationPrinter {

    private final PdfPress press = new PdfPress();
    private final ZoneId companyZone;

    protected PdfQuotations() {
        this(null);
    }

    @Inject
    public PdfQuotations(ZoneId companyZone) {
        this.companyZone = companyZone;
    }

    @Override
    public InputStream print(Sheet sheet) throws IOException {
        return new ByteArrayInputStream(press.print(xhtml(sheet)));
    }

    private String xhtml(Sheet sheet) throws IOException {
        Quotation quotation = sheet.quotation();
        Offer offer = quotation.offer();
        ResourceBundle words = words(offer.language());
        LocalDate day = LocalDate.ofInstant(
                quotation.sentAt() == null ? quotation.preparedAt() : quotation.sentAt(), companyZone);
        PrintedPage page = new PrintedPage(words);
        page.raw("<html lang=\"").text(offer.language().tag()).raw("\"><head><title>");
        page.word("title")
                .raw(" ")
                .text(quotation.label())
                .raw("</title><style>")
                .styles("quotation.css");
        page.raw("</style></head><body><h1>").word("title").raw("</h1><table class=\"parties\"><tr><td>");
        page.fact("customer", offer.customer()).fact("contact", offer.contact());
        page.fact("case", sheet.caseNumber().value()).raw("</td><td>");
        page.fact("number", quotation.label()).fact("date", day.toString());
        page.fact("valid-until", offer.validUntil().toString()).fact("company", sheet.company());
        page.fact("email", sheet.email()).raw("</td></tr></table>");
        lines(page, offer);
        page.raw("<p class=\"words\">").word("in-words").text(inWords(offer)).raw("</p>");
        if (!offer.remark().isEmpty()) {
            page.raw("<p class=\"remark\">").word("remark").raw("<br/>");
            page.lines(offer.remark()).raw("</p>");
        }
        page.raw("<p class=\"note\">").word("note").raw("</p><table class=\"seals\"><tr><td>");
        page.word("our-seal").raw("</td><td>").word("their-seal").raw("</td></tr></table></body></html>");
        return page.toString();
    }

    private static void lines(PrintedPage page, Offer offer) {
        page.raw("<table class=\"lines\"><thead><tr>");
        for (String column :
                new String[] {"no", "kind", "part", "description", "unit", "quantity", "price", "amount"}) {
            page.raw("<th>").word(column).raw("</th>");
        }
        page.raw("</tr></thead><tbody>");
        int number = 1;
        for (QuotationLine line : offer.lines()) {
            page.raw("<tr>").cell("", String.valueOf(number++)).raw("<td>");
            page.word("kind." + line.kind()).raw("</td>");
            page.cell("", line.partNumber())
                    .cell("wide", line.description())
                    .cell("", line.unit())
                    .cell("figure", line.quantity().toPlainString())
                    .cell("figure", money(line.unitPrice()))
                    .cell("figure", money(line.amount()))
                    .raw("</tr>");
        }
        Totals totals = offer.totals();
        total(page, "net", "", totals.net());
        total(page, "tax", " " + percent(offer.taxPercent()), totals.tax());
        total(page, "gross", "", totals.gross());
        page.raw("</tbody></table>");
    }

    private static void total(PrintedPage page, String word, String more, BigDecimal amount) {
        page.raw("<tr class=\"total\"><td colspan=\"7\">").word(word).text(more).raw("</td>");
        page.cell("figure", money(amount)).raw("</tr>");
    }

    private static String inWords(Offer offer) {
        BigDecimal gross = offer.totals().gross();
        return offer.language() == WritingLanguage.CHINESE
                ? AmountInWords.chinese(gross)
                : AmountInWords.english(gross);
    }

    private static String percent(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + "%";
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static ResourceBundle words(WritingLanguage language) {
        return ResourceBundle.getBundle(
                "pdf.quotation",
                Locale.forLanguageTag(language.tag()),
                PdfQuotations.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
