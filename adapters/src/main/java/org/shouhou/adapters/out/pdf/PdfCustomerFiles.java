package org.shouhou.adapters.out.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.shouhou.adapters.spool.Spool;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.customers.ContactRow;
import org.shouhou.application.customers.CustomerView;
import org.shouhou.application.customers.FileDocument;
import org.shouhou.application.customers.FileEvent;
import org.shouhou.application.port.CustomerFilePrinter;
import org.shouhou.application.port.DocumentStore;

/**
 * Prints service files on A4: who the customer is, who works there, all that happened as a table, and the documents that
 * belong to it, listed there and attached to the PDF.
 */
@ApplicationScoped
public class PdfCustomerFiles implements CustomerFilePrinter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final PdfPress press = new PdfPress();
    private final EnclosedFiles enclosedFiles;
    private final Spools spools;
    private final ZoneId companyZone;
    private final Clock clock;

    protected PdfCustomerFiles() {
        this(null, null, null, null);
    }

    @Inject
    public PdfCustomerFiles(DocumentStore documents, Spools spools, ZoneId companyZone, Clock clock) {
        this.enclosedFiles = new EnclosedFiles(documents);
        this.spools = spools;
        this.companyZone = companyZone;
        this.clock = clock;
    }

    @Override
    public InputStream print(Content content, boolean chinese) throws IOException {
        CustomerView customer = content.customer();
        PrintedPage page = new PrintedPage(words(chinese));
        page.raw("<html lang=\"").raw(chinese ? "zh-CN" : "en").raw("\"><head><title>");
        page.word("title")
                .raw(" ")
                .text(customer.details().name())
                .raw("</title><style>")
                .styles("table.css");
        page.raw("</style></head><body><h1>").word("title").raw("</h1>");
        facts(page, customer, chinese);
        contacts(page, customer.contacts());
        events(page, content.events());
        if (!content.allEvents()) {
            page.raw("<p class=\"note\">").word("cut").raw("</p>");
        }
        documents(page, content.documents());
        if (!content.allDocuments()) {
            page.raw("<p class=\"note\">").word("cut-documents").raw("</p>");
        }
        page.raw("<p class=\"note\">")
                .word("printed")
                .text(at(clock.instant(), MINUTE))
                .raw("</p></body></html>");
        byte[] pdf = press.print(page.toString());
        return content.documents().isEmpty()
                ? new ByteArrayInputStream(pdf)
                : passing(spools.take(out -> enclosedFiles.enclose(pdf, content.documents(), out)));
    }

    /** Read once; what it was spooled to goes with it. */
    private static InputStream passing(Spool spool) throws IOException {
        return new FilterInputStream(spool.open()) {
            @Override
            public void close() throws IOException {
                try (spool) {
                    super.close();
                }
            }
        };
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
                    .cell("tight", at(event.at(), event.kind().ofCase() ? MINUTE : DAY))
                    .raw("<td class=\"tight\">");
            page.word("kind." + event.kind()).raw("</td>").cell("tight", known(event.caseNumber()));
            page.raw("<td class=\"wide\">").text(event.title());
            if (!event.detail().isEmpty()) {
                page.raw("<br/><span>").lines(event.detail()).raw("</span>");
            }
            page.raw("</td></tr>");
        }
        page.raw("</tbody></table>");
    }

    private void documents(PrintedPage page, List<FileDocument> documents) {
        if (documents.isEmpty()) {
            return;
        }
        head(page, "documents", "no", "at", "kind", "case", "file", "size");
        int number = 0;
        for (FileDocument document : documents) {
            number++;
            page.raw("<tr>").cell("", "%03d".formatted(number));
            page.cell("", at(document.at(), document.kind().ofCase() ? MINUTE : DAY))
                    .raw("<td>");
            page.word("kind." + document.kind()).raw("</td>").cell("", known(document.caseNumber()));
            page.cell("wide", document.name())
                    .cell("", kilobytes(document.size()))
                    .raw("</tr>");
        }
        page.raw("</tbody></table><p class=\"note\">").word("enclosed").raw("</p>");
    }

    private static String kilobytes(long bytes) {
        return "%,d kB".formatted((bytes + 999) / 1000);
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
}
