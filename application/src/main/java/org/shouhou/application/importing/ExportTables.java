package org.shouhou.application.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.organisation.Right;

/**
 * Gives all master data of a kind as a table that can be imported again, however many there are: page by page, so that
 * nobody's slow line holds a transaction open.
 */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ExportTables {

    private static final int PAGE = 1_000;

    private final MasterDataTables tables;
    private final Iterable<RowImport> kinds;

    protected ExportTables() {
        this(null, (Iterable<RowImport>) null);
    }

    @Inject
    ExportTables(MasterDataTables tables, @Any Instance<RowImport> kinds) {
        this(tables, (Iterable<RowImport>) kinds);
    }

    ExportTables(MasterDataTables tables, Iterable<RowImport> kinds) {
        this.tables = tables;
        this.kinds = kinds;
    }

    /** What stands above the columns of a table. */
    public List<String> titles(ImportKind kind) {
        for (RowImport it : kinds) {
            if (it.kind() == kind) {
                return it.columns().stream()
                        .map(column -> column.titles().get(0))
                        .toList();
            }
        }
        throw new IllegalStateException("No import of " + kind);
    }

    /** Takes the rows as they come; what it throws ends the export. */
    public interface Taker<X extends Exception> {
        void take(List<Object> cells) throws X;
    }

    public <X extends Exception> void export(ImportKind kind, Taker<X> taker) throws X {
        List<MasterDataTables.KeptRow> page = tables.after(kind, 0, PAGE);
        while (!page.isEmpty()) {
            for (MasterDataTables.KeptRow row : page) {
                taker.take(row.cells());
            }
            page = tables.after(kind, page.get(page.size() - 1).id(), PAGE);
        }
    }
}
