package org.shouhou.portal.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shouhou.application.port.Sheets;
import org.shouhou.application.register.ReadRegister;
import org.shouhou.application.register.RegisterLine;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.frame.Words;

/**
 * {@code /register/whole?format=csv}, {@code xlsx} or {@code pdf} with the filter of the page: every line it shows on all
 * its pages; tables are sent as they are read, the print is for the binder.
 */
@WebServlet("/register/whole")
public class RegisterServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(RegisterServlet.class.getName());
    private static final List<String> COLUMNS = List.of(
            "number",
            "at",
            "direction",
            "channel",
            "person",
            "kind",
            "customer",
            "subject",
            "machine",
            "case",
            "way",
            "by",
            "answered",
            "answered-by");

    @Inject
    private transient ReadRegister readRegister;

    @Inject
    private transient Sheets sheets;

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Language language;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Inject
    private transient ZoneId companyZone;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (currentActor.get().filter(it -> it.may(Right.READ_CASES)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        RegisterChoice choice = RegisterChoice.of(
                name -> Optional.ofNullable(request.getParameter(name)).filter(it -> !it.isBlank()),
                LocalDate.ofInstant(clock.instant(), companyZone));
        String format = String.valueOf(request.getParameter("format"));
        if (format.equals("pdf")) {
            print(choice, response);
        } else {
            write(choice, format.equals("xlsx") ? Sheets.Format.XLSX : Sheets.Format.CSV, response);
        }
    }

    private void print(RegisterChoice choice, HttpServletResponse response) throws IOException {
        try (InputStream pdf =
                readRegister.print(choice.filter(companyZone), choice.time().toString(), !language.isEnglish())) {
            head(response, "application/pdf", choice, "pdf");
            pdf.transferTo(response.getOutputStream());
        }
    }

    private void write(RegisterChoice choice, Sheets.Format format, HttpServletResponse response) throws IOException {
        head(response, format.mediaType(), choice, format.ending());
        List<String> names =
                COLUMNS.stream().map(it -> words.raw("register.column-" + it)).toList();
        try (Sheets.Sheet sheet =
                sheets.begin(format, response.getOutputStream(), words.raw("register.title"), names)) {
            try {
                readRegister.each(choice.filter(companyZone), line -> sheet.row(cells(line)));
            } catch (RuntimeException failed) {
                // nobody sees the status of what is saved, so the table itself says that it ended early
                LOG.log(Level.SEVERE, "A table of the register ended early", failed);
                sheet.row(List.of(words.raw("cases.export-ended")));
            }
        }
    }

    private static void head(HttpServletResponse response, String type, RegisterChoice choice, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"register-" + choice.time() + "." + ending + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private List<Object> cells(RegisterLine line) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.number());
        cells.add(local(line.at()));
        cells.add(words.named("status.direction", line.direction()));
        cells.add(words.named("status.channel", line.channel()));
        cells.add(line.person());
        cells.add(line.kind() == null ? null : words.named("status.kind", line.kind()));
        cells.add(line.customer());
        cells.add(line.subject());
        cells.add(line.machine());
        cells.add(line.caseNumber() == null ? null : line.caseNumber().value());
        cells.add(line.way() == null ? null : words.named("status.disposition", line.way()));
        cells.add(line.by());
        cells.add(line.answeredAt() == null ? null : local(line.answeredAt()));
        cells.add(line.answeredBy());
        return cells;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, companyZone);
    }
}
