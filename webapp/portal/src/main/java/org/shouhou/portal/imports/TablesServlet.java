package org.shouhou.portal.imports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shouhou.application.importing.ExportTables;
import org.shouhou.application.importing.ImportTables;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.application.port.Sheets;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.organisation.Right;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Words;

/**
 * {@code /imports/table?kind=MACHINES}: an empty table to fill in; with {@code &all=1} all there are, as a table that can be
 * imported again; {@code /imports/table?id=7}: the bad rows of one that was
 * brought, with what is wrong in a column of its own, to be corrected and brought again.
 */
@WebServlet("/imports/table")
public class TablesServlet extends HttpServlet {

    @Inject
    private transient ImportTables importTables;

    @Inject
    private transient ExportTables exportTables;

    @Inject
    private transient Sheets sheets;

    @Inject
    private transient Words words;

    @Inject
    private transient CurrentActor currentActor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean all = request.getParameter("all") != null;
        ImportKind kind = Choices.of(ImportKind.class, request.getParameter("kind"), ImportKind.MACHINES);
        boolean one = request.getParameter("id") != null;
        boolean open = currentActor
                .get()
                .filter(it -> all
                        ? it.may(Right.READ_CUSTOMERS)
                        : one ? it.may(Right.KEEP_CUSTOMERS) || it.may(Right.KEEP_CATALOGUE) : it.may(kind.keeper()))
                .isPresent();
        if (!open) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (all) {
            all(kind, response);
            return;
        }
        Long id = Choices.id(request.getParameter("id") == null ? "" : request.getParameter("id"));
        if (id == null) {
            blank(kind, response);
        } else {
            bad(id, response);
        }
    }

    private void blank(ImportKind kind, HttpServletResponse response) throws IOException {
        begin(response, kind.name().toLowerCase(Locale.ROOT));
        sheets.begin(Sheets.Format.XLSX, response.getOutputStream(), kind.name(), exportTables.titles(kind))
                .close();
    }

    private void all(ImportKind kind, HttpServletResponse response) throws IOException {
        begin(response, kind.name().toLowerCase(Locale.ROOT));
        try (Sheets.Sheet sheet =
                sheets.begin(Sheets.Format.XLSX, response.getOutputStream(), kind.name(), exportTables.titles(kind))) {
            exportTables.export(kind, sheet::row);
        }
    }

    private void bad(long id, HttpServletResponse response) throws IOException {
        List<String> head;
        try {
            head = new ArrayList<>(importTables.head(id));
        } catch (RuleBroken unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int width = head.size();
        head.add(words.raw("imports.problem"));
        begin(response, "import-" + id + "-problems");
        try (Sheets.Sheet sheet = sheets.begin(Sheets.Format.XLSX, response.getOutputStream(), "import", head)) {
            importTables.eachBad(id, row -> sheet.row(cells(row, width)));
        }
    }

    private List<String> cells(ImportJobs.Row row, int width) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        List<String> shown = new ArrayList<>(cells.subList(0, width));
        shown.add(words.explain(new RuleBroken(row.problem(), row.data().toArray())));
        return shown;
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType(Sheets.Format.XLSX.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
    }
}
