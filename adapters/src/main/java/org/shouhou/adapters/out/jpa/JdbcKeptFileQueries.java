package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.files.KeptFileQueries;
import org.shouhou.domain.document.KeptFile;

/** Finds documents of contracts and leaflets of models. */
@ApplicationScoped
public class JdbcKeptFileQueries implements KeptFileQueries {

    private static final String FIND = "select file_name, media_type, size, document_id from contract_document"
            + " where document_id = ? union all select file_name, media_type, size, document_id from model_leaflet"
            + " where document_id = ? limit 1";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcKeptFileQueries() {}

    JdbcKeptFileQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<KeptFile> find(long documentId) {
        return Rows.of(dataSource, FIND, JdbcKeptFileQueries::file, documentId, documentId).stream()
                .findFirst();
    }

    static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getLong("document_id"));
    }
}
