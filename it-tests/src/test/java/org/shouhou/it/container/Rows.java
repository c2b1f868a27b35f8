package org.shouhou.it.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the database past the application. */
@ApplicationScoped
public class Rows {

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    /** How many rows there are, seen from within the transaction that runs, if one does. */
    public long count(String tableAndCondition, Object... values) {
        return Long.parseLong(
                texts("select count(*) from " + tableAndCondition, values).get(0));
    }

    /** How many documents there are that nothing refers to. */
    public long countForgottenDocuments() {
        return count("document where id not in (select raw_document_id from delivery)"
                + " and id not in (select document_id from attachment)"
                + " and id not in (select raw_document_id from correspondence where raw_document_id is not null)");
    }

    /** The first column as text. */
    public List<String> texts(String query, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
