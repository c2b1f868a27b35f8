package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.shouhou.application.scanning.LetterQueries;
import org.shouhou.domain.scan.ScanSource;

/** Reads along the index of those that wait. */
@ApplicationScoped
public class JdbcLetterQueries implements LetterQueries {

    private static final String WAITING =
            """
            select l.id, c.register_number, l.received_at, f.source, f.brought_by, f.file_name,
                coalesce(c.from_name, '') as sender, coalesce(c.subject, '') as subject,
                (select count(*) from scanned_page p where p.letter_id = l.id) as pages,
                (select count(*) from scanned_page p where p.letter_id = l.id and p.state = 'READ') as read,
                (select count(*) from scanned_page p where p.letter_id = l.id and p.state = 'UNREADABLE') as unreadable
            from scanned_letter l join scan_file f on f.id = l.file_id join correspondence c on c.id = l.entry_id
            where l.state = 'WAITING' and (l.received_at, l.id) >
                coalesce((select (b.received_at, b.id) from scanned_letter b where b.id = ?), ('-infinity'::timestamptz, 0::bigint))
            order by l.received_at, l.id limit ?
            """;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcLetterQueries() {}

    JdbcLetterQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Row> waiting(long after, int atMost) {
        return Rows.of(
                dataSource,
                WAITING,
                row -> new Row(
                        row.getLong("id"),
                        row.getLong("register_number"),
                        row.getTimestamp("received_at").toInstant(),
                        ScanSource.valueOf(row.getString("source")),
                        row.getString("brought_by"),
                        row.getString("file_name"),
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getInt("pages"),
                        row.getInt("read"),
                        row.getInt("unreadable")),
                after,
                atMost);
    }

    @Override
    public int filesWaiting() {
        return Rows.of(
                        dataSource,
                        "select count(*) as number from scan_file where state = 'WAITING'",
                        row -> row.getInt("number"))
                .get(0);
    }
}
