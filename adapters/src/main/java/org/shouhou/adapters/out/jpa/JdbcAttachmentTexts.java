package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.port.AttachmentTexts;

/** The texts of attachments in PostgreSQL; several nodes take different ones. */
@ApplicationScoped
public class JdbcAttachmentTexts implements AttachmentTexts {

    private static final String CLAIM = "update attachment_due set tries = tries + 1, not_before = ? where id ="
            + " (select id from attachment_due where not_before <= ? order by not_before, id limit 1"
            + " for update skip locked) returning id, document_id, file_name, media_type, tries";

    private static final String KEEP = "with done as (delete from attachment_due where id = ? returning document_id)"
            + " insert into attachment_text (document_id, text) select document_id, ? from done"
            + " on conflict (document_id) do update set text = excluded.text";

    private static final String TELL = "insert into attachment_text (document_id, text) values (?, ?)"
            + " on conflict (document_id) do update set text = excluded.text";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcAttachmentTexts() {}

    JdbcAttachmentTexts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Due> claim(Instant now, Instant until) {
        return Rows.of(
                        dataSource,
                        CLAIM,
                        row -> new Due(
                                row.getLong("id"),
                                row.getLong("document_id"),
                                row.getString("file_name"),
                                row.getString("media_type"),
                                row.getInt("tries")),
                        Timestamp.from(until),
                        Timestamp.from(now))
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Due due, String text) {
        keep(KEEP, due.id(), text);
    }

    @Override
    public void tell(long documentId, String text) {
        keep(TELL, documentId, text);
    }

    private void keep(String how, long id, String text) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(how)) {
            keep.setLong(1, id);
            // PostgreSQL holds no U+0000
            keep.setString(2, text.replace("\0", ""));
            keep.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("An attachment's text can't be kept: " + broken.getMessage(), broken);
        }
    }
}
