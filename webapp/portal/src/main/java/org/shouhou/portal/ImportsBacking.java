package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.shouhou.application.importing.ImportTables;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Told;

/** Where tables of master data are brought, and the latest ones that were. */
@Named
@RequestScoped
public class ImportsBacking {

    @Inject
    private ImportTables importTables;

    @Inject
    private Me me;

    @Inject
    private Told told;

    private ImportKind kind = ImportKind.MACHINES;
    private Part file;
    private List<ImportTables.Shown> rows;

    public List<ImportTables.Shown> getRows() {
        if (rows == null) {
            rows = importTables.latest();
        }
        return rows;
    }

    public void bring() throws IOException {
        RuleBroken.unless(file != null, "import.file.missing");
        try (InputStream content = file.getInputStream()) {
            long id = importTables.bring(kind, file.getSubmittedFileName(), file.getSize(), content);
            told.at("/imports/import?id=" + id, "imports.brought");
        }
    }

    /** What one may bring. */
    public List<ImportKind> getKinds() {
        return Stream.of(ImportKind.values())
                .filter(it -> me.may(it.keeper().name()))
                .toList();
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
