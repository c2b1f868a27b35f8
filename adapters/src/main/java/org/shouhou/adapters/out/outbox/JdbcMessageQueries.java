package org.shouhou.adapters.out.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.reading.MessageQueries;

/** Reads the outbox and what was rejected; what is read grows with the trouble, not with what ever left. */
@ApplicationScoped
public class JdbcMessageQueries implements MessageQueries {

    private static final String BACKLOGS =
            """
            select destination, count(*) waiting, min(created_at) oldest,
                (array_agg(last_error order by id) filter (where last_error is not null))[1] problem
            from outbox where state = 'WAITING' group by destination order by destination
            """;

    private static final String DEAD =
            "select id, destination, type, group_key, created_at, attempts, last_error, uncertain, payload"
                    + " from outbox where state = 'DEAD'";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcMessageQueries() {}

    /** For use outside a container. */
    public JdbcMessageQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Backlog> backlogs() {
        return select(
                BACKLOGS,
                row -> new Backlog(
                        row.getString("destination"),
                        row.getLong("waiting"),
                        row.getTimestamp("oldest").toInstant(),
                        row.getString("problem")));
    }

    @Override
    public List<DeadRow> dead(int atMost) {
        return select(DEAD + " order by id desc limit ?", JdbcMessageQueries::dead, atMost);
    }

    @Override
    public Optional<DeadMessage> deadById(long id) {
        return select(DEAD + " and id = ?", row -> new DeadMessage(dead(row), payload(row)), id).stream()
                .findAny();
    }

    private static DeadRow dead(ResultSet row) throws SQLException {
        return new DeadRow(
                row.getLong("id"),
                row.getString("destination"),
                row.getString("type"),
                row.getString("group_key"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getBoolean("uncertain"));
    }

    private static String payload(ResultSet row) throws SQLException {
        return row.getString("payload") == null ? "" : row.getString("payload");
    }

    @Override
    public List<RejectedRow> rejected(long before, int atMost) {
        return select(
                "select id, source, type, reason, reason_data, received_at, resent_at"
                        + " from rejected_message where id < ? order by id desc limit ?",
                row -> new RejectedRow(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getString("type"),
                        row.getString("reason"),
                        row.getString("reason_data").lines().toList(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("resent_at") == null
                                ? null
                                : row.getTimestamp("resent_at").toInstant()),
                before,
                (long) atMost);
    }

    /** One row as its record. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Reading<T> reading, long... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setLong(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException("The exchange can't be looked at: " + broken.getMessage(), broken);
        }
    }
}
