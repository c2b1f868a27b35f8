package org.shouhou.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shouhou.application.port.Sheets;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.ExportCases;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Words;

/**
 * {@code /cases/export?format=csv} or {@code xlsx} with the filter and columns of the list: every case it shows on all its
 * pages, sent as it is read.
 */
@WebServlet("/cases/export")
public class ExportServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ExportServlet.class.getName());

    @Inject
    private transient ExportCases exportCases;

    @Inject
    private transient Sheets sheets;

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Words words;

    @Inject
    private transient Names names;

    @Inject
    private transient Clock clock;

    @Inject
    private transient ZoneId zone;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // addresses too are read by it
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (currentActor.get().filter(it -> it.may(Right.READ_CASES)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Sheets.Format format = "xlsx".equals(request.getParameter("format")) ? Sheets.Format.XLSX : Sheets.Format.CSV;
        String given = request.getParameter("cols");
        Set<ListColumn> columns = ListColumn.of(given == null ? "" : given);
        CaseFilter filter = new CaseFilter(name -> Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty()));
        CaseSearch search = filter.search(currentActor.get().orElseThrow().employeeId(), clock.instant(), zone, 1);
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"cases-" + LocalDate.ofInstant(clock.instant(), zone) + "." + format.ending()
                        + "\"");
        try (Sheets.Sheet sheet =
                sheets.begin(format, response.getOutputStream(), words.raw("rail.cases"), head(columns))) {
            write(search, columns, sheet);
        }
    }

    /** A table that ends early says so, since nobody sees the status of what is saved. */
    private void write(CaseSearch search, Set<ListColumn> columns, Sheets.Sheet sheet) throws IOException {
        try {
            exportCases.export(search, row -> sheet.row(cells(row, columns)));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "An export of cases ended early", failed);
            sheet.row(List.of(words.raw("cases.export-ended")));
        }
    }

    private List<String> head(Set<ListColumn> columns) {
        List<String> head = new ArrayList<>(List.of(words.raw("cases.number"), words.raw("cases.subject")));
        for (ListColumn column : columns) {
            if (column == ListColumn.CLOCK) {
                head.add(words.raw("cases.export-due"));
                head.add(words.raw("cases.export-met"));
                head.add(words.raw("cases.export-next"));
                head.add(words.raw("cases.export-next-of"));
            } else {
                head.add(words.raw("cases.column-" + column));
            }
        }
        return head;
    }

    private List<Object> cells(CaseRow row, Set<ListColumn> columns) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.number().value());
        cells.add(row.subject());
        for (ListColumn column : columns) {
            switch (column) {
                case CUSTOMER -> cells.add(row.customerName());
                case CONTACT -> cells.add(row.contactName());
                case STATUS -> cells.add(words.raw("status.caseStatus." + row.status()));
                case CLOCK -> {
                    cells.add(local(row.firstReplyDue()));
                    cells.add(local(row.firstReplyMet()));
                    CaseRow.Pressing next = row.pressing();
                    cells.add(next == null ? null : local(next.dueAt()));
                    cells.add(next == null ? null : words.raw("clock.of." + next.kind()));
                }
                case CHANNEL -> cells.add(words.raw("status.channel." + row.channel()));
                case HOLDER -> cells.add(row.assigneeName());
                case PRIORITY ->
                    cells.add(words.raw("status.priority." + row.traits().priority()));
                case TAGS -> cells.add(words.joined(row.traits().tags()));
                case PRODUCT -> cells.add(product(row));
                case MACHINE -> cells.add(row.traits().serialNumber());
                case WARRANTY -> cells.add(warranty(row));
                case OPENED -> cells.add(local(row.occurredAt()));
                case ACTIVITY -> cells.add(local(row.lastActivityAt()));
            }
        }
        return cells;
    }

    private String product(CaseRow row) {
        return row.traits().typeZh() == null
                ? null
                : names.either(row.traits().typeZh(), row.traits().typeEn());
    }

    private String warranty(CaseRow row) {
        return row.traits().warranty() == null
                ? null
                : words.raw("status.warrantyStatus." + row.traits().warranty());
    }

    private LocalDateTime local(Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
