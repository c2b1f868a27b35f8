package org.shouhou.adapters.out.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.shouhou.application.port.RegisterPrinter;
import org.shouhou.application.register.RegisterLine;
import org.shouhou.application.register.RegisterTotals;
import org.shouhou.domain.correspondence.Channel;

/** Prints the register on A4 lying, as an office in China keeps it: boxed table, totals, places for two signatures. */
@ApplicationScoped
public class PdfRegister implements RegisterPrinter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PdfPress press = new PdfPress();
    private final ZoneId companyZone;
    private final Clock clock;

    protected PdfRegister() {
        this(null, null);
    }

    @Inject
    public PdfRegister(ZoneId companyZone, Clock clock) {
        this.companyZone = companyZone;
        this.clock = clock;
    }

    @Override
    public InputStream print(Sheet sheet, boolean chinese) throws IOException {
        PrintedPage page = new PrintedPage(words(chinese));
        page.raw("<html lang=\"").raw(chinese ? "zh-CN" : "en").raw("\"><head><title>");
        page.word("title").raw(" ").text(sheet.title()).raw("</title><style>").styles("table.css", "register.css");
        page.raw("</style></head><body><h1>")
                .word("title")
                .raw(" ")
                .text(sheet.title())
                .raw("</h1>");
        page.raw("<table class=\"lines\"><thead><tr>");
        for (String column : new String[] {
            "number",
            "at",
            "direction",
            "channel",
            "person",
            "customer",
            "subject",
            "machine",
            "case",
            "way",
            "by",
            "answered"
        }) {
            page.raw("<th>").word(column).raw("</th>");
        }
        page.raw("</tr></thead><tbody>");
        sheet.lines().forEach(line -> line(page, line));
        page.raw("</tbody></table>");
        if (!sheet.all()) {
            page.raw("<p class=\"note\">").word("cut").raw("</p>");
        }
        totals(page, sheet.totals());
        page.raw("<table class=\"seals\"><tr><td>")
                .word("kept-by")
                .raw("</td><td>")
                .word("checked-by");
        page.raw("</td></tr></table><p class=\"note\">").word("printed").text(minute(clock.instant()));
        page.raw("</p></body></html>");
        return new ByteArrayInputStream(press.print(page.toString()));
    }

    private void line(PrintedPage page, RegisterLine line) {
        page.raw("<tr>")
                .cell("", String.valueOf(line.number()))
                .cell("tight", minute(line.at()))
                .raw("<td class=\"tight\">");
        page.word("direction." + line.direction())
                .raw("</td><td class=\"tight\">")
                .word("channel." + line.channel());
        page.raw("</td><td>").text(known(line.person()));
        if (line.kind() != null) {
            page.raw("<br/><span>").word("kind." + line.kind()).raw("</span>");
        }
        page.raw("</td>").cell("", known(line.customer())).cell("wide", known(line.subject()));
        page.cell("", known(line.machine()))
                .cell(
                        "tight",
                        line.caseNumber() == null ? "" : line.caseNumber().value())
                .raw("<td>");
        if (line.way() != null) {
            page.word("way." + line.way());
        }
        page.raw("</td>").cell("tight", known(line.by())).raw("<td class=\"tight\">");
        if (line.answeredAt() != null) {
            page.text(minute(line.answeredAt()))
                    .raw("<br/><span>")
                    .text(known(line.answeredBy()))
                    .raw("</span>");
        }
        page.raw("</td></tr>");
    }

    private static void totals(PrintedPage page, RegisterTotals totals) {
        page.raw("<p class=\"totals\">").word("in").text(" " + totals.allIn()).raw(" (");
        counts(page, totals.in());
        page.raw(") &#160; ").word("out").text(" " + totals.allOut()).raw(" (");
        counts(page, totals.out());
        page.raw(") &#160; ").word("unanswered").text(" " + totals.unanswered()).raw("</p>");
    }

    private static void counts(PrintedPage page, Map<Channel, Long> counts) {
        String parting = "";
        for (Map.Entry<Channel, Long> count : counts.entrySet()) {
            page.raw(parting).word("channel." + count.getKey()).text(" " + count.getValue());
            parting = ", ";
        }
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(companyZone));
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    private static ResourceBundle words(boolean chinese) {
        return ResourceBundle.getBundle(
                "pdf.register",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                PdfRegister.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
