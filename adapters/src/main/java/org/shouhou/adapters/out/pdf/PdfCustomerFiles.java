package org.shouhou.adapters.out.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.FileEvent;
import org.shouhou.application.port.CustomerFilePrinter;

/** Prints service files on A4: who the customer is, who works there, and all that happened as a table. */
@ApplicationScoped
public class PdfCustomerFiles implements CustomerFilePrinter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final PdfPress press = new PdfPress();
    private final ZoneId companyZone;
    private final Clock clock;

    protected PdfCustomerFiles() {
        this(null, null);
    }

    @Inject
    public PdfCustomerFiles(ZoneId companyZone, Clock clock) {
        this.companyZone = companyZone;
        this.clock = clock;
    }

    @Override
    public InputStream print(CustomerView customer, List<FileEvent> events, boolean all, boolean chinese)
            throws IOException {
        PrintedPage page = new PrintedPage(words(chinese));
        page.raw("<html lang=\"").raw(chinese ? "zh-CN" : "en").raw("\"><head><title>");
        page.word("title")
                .raw(" ")
                .text(customer.details().name())
                .raw("</title><style>")
                .raw(style());
        page.raw("</style></head><body><h1>").word("title").raw("</h1>");
        facts(page, customer, chinese);
        contacts(page, customer.contacts());
        events(page, events);
        if (!all) {
            page.raw("<p class=\"note\">").word("cut").raw("</p>");
        }
        page.raw("<p class=\"note\">")
                .word("printed")
                .text(at(clock.instant(), MINUTE))
                .raw("</p></body></html>");
        return new ByteArrayInputStream(press.print(page.toString()));
    }

    private static void facts(PrintedPage page, CustomerView customer, boolean chinese) {
        String region = chinese ? customer.regionZh() : customer.regionEn();
        page.raw("<table class=\"parties\"><tr><td>");
        page.fact("customer", customer.details().name())
                .fact("short", customer.details().shortName());
        page.fact("number", known(customer.details().number())).raw("</td><td>");
        page.fact("region", known(region)).fact("address", customer.details().address());
        page.fact("remark", customer.details().remark()).raw("</td></tr></table>");
    }

    private static void contacts(PrintedPage page, List<ContactRow> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        head(page, "contacts", "name", "position", "phones", "emails");
        for (ContactRow contact : contacts) {
            page.raw("<tr>").cell("", contact.name()).cell("", contact.position());
            page.cell("", String.join("; ", contact.phones()));
            page.cell("wide", String.join("; ", contact.emails())).raw("</tr>");
        }
        page.raw("</tbody></table>");
    }

    private void events(PrintedPage page, List<FileEvent> events) {
        head(page, "events", "at", "kind", "case", "what");
        for (FileEvent event : events) {
            page.raw("<tr>")
                    .cell("", at(event.at(), event.kind().ofCase() ? MINUTE : DAY))
                    .raw("<td>");
            page.word("kind." + event.kind()).raw("</td>").cell("", known(event.caseNumber()));
            page.raw("<td class=\"wide\">").text(event.title());
            if (!event.detail().isEmpty()) {
                page.raw("<br/><span>").lines(event.detail()).raw("</span>");
            }
            page.raw("</td></tr>");
        }
        page.raw("</tbody></table>");
    }

    private static void head(PrintedPage page, String heading, String... columns) {
        page.raw("<h2>").word(heading).raw("</h2><table class=\"lines\"><thead><tr>");
        for (String column : columns) {
            page.raw("<th>").word(column).raw("</th>");
        }
        page.raw("</tr></thead><tbody>");
    }

    private String at(Instant moment, DateTimeFormatter how) {
        return how.format(moment.atZone(companyZone));
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    private static ResourceBundle words(boolean chinese) {
        return ResourceBundle.getBundle(
                "pdf.customer-file",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                PdfCustomerFiles.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String style() throws IOException {
        try (InputStream css = PdfCustomerFiles.class.getResourceAsStream("/pdf/customer-file.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
