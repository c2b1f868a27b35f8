package org.shouhou.adapters.out.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.port.RejectedMessages;

/** What could not be used, in the table {@code rejected_message}. */
@ApplicationScoped
public class JdbcRejectedMessages implements RejectedMessages {

    private static final String SELECT =
            "select id, message_id, source, type, body, binary_body, reason, reason_data, received_at, resent_at"
                    + " from rejected_message ";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcRejectedMessages() {}

    /** For use outside a container. */
    public JdbcRejectedMessages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Long> add(Rejected message, String arrival) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into rejected_message (message_id, source, type, body, binary_body, reason, reason_data,"
                                + " received_at, arrival) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (arrival) do nothing returning id")) {
            insert.setString(1, message.messageId());
            insert.setString(2, message.source());
            insert.setString(3, message.type());
            insert.setString(4, message.body());
            insert.setBoolean(5, message.binary());
            insert.setString(6, message.reason());
            insert.setString(7, String.join("\n", message.reasonData()));
            insert.setTimestamp(8, Timestamp.from(message.receivedAt()));
            insert.setString(9, arrival);
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    @Override
    public Optional<Rejected> byId(long id) {
        return select(SELECT + "where id = ?", id).stream().findFirst();
    }

    @Override
    public List<Rejected> latest(int atMost) {
        return select(SELECT + "order by id desc limit ?", atMost);
    }

    @Override
    public boolean markResent(long id, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update rejected_message set resent_at = ? where id = ? and resent_at is null")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setLong(2, id);
            return update.executeUpdate() > 0;
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    private List<Rejected> select(String sql, long value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, value);
            List<Rejected> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp resentAt = row.getTimestamp("resent_at");
                    found.add(new Rejected(
                            row.getLong("id"),
                            row.getString("message_id"),
                            row.getString("source"),
                            row.getString("type"),
                            row.getString("body"),
                            row.getBoolean("binary_body"),
                            row.getString("reason"),
                            row.getString("reason_data").lines().toList(),
                            row.getTimestamp("received_at").toInstant(),
                            resentAt == null ? null : resentAt.toInstant()));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    private static IllegalStateException unusable(SQLException broken) {
        return new IllegalStateException("Rejected messages can't be kept: " + broken.getMessage(), broken);
    }
}
