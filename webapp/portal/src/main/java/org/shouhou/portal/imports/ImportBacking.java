package org.shouhou.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.shouhou.application.importing.ImportTables;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** One table: what would come of its rows, or came. */
@Named
@RequestScoped
public class ImportBacking {

    @Inject
    private ImportTables importTables;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private ImportTables.Shown view;
    private long version;

    public void open() {
        version = getView().version();
    }

    public ImportTables.Shown getView() {
        if (view == null) {
            view = importTables.view(id());
        }
        return view;
    }

    public List<String> getHead() {
        return importTables.head(id());
    }

    public List<ImportJobs.Row> getBad() {
        return importTables.bad(id());
    }

    public List<ImportJobs.Row> getFirst() {
        return importTables.first(id());
    }

    /** A row on one line. */
    public String cells(ImportJobs.Row row) {
        return String.join(" · ", row.cells());
    }

    /** Why a row is bad. */
    public String problem(ImportJobs.Row row) {
        return row.problem() == null
                ? ""
                : words.explain(new RuleBroken(row.problem(), row.data().toArray()));
    }

    /** Why the table as a whole can't be read. */
    public String getFailure() {
        String[] parts = getView().problem().split("\\|");
        Object[] data = Arrays.copyOfRange(parts, 1, parts.length);
        return words.explain(new RuleBroken(parts[0], data));
    }

    public void confirm() {
        importTables.confirm(id(), version);
        told.at("/imports/import?id=" + id(), "imports.confirmed");
    }

    public void abandon() {
        importTables.abandon(id(), version);
        told.at("/imports", "imports.abandoned");
    }

    private static long id() {
        return Ids.given("id", "import.unknown");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
