package org.shouhou.adapters.out.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.domain.customer.EmailAddress;

/**
 * Takes from the table {@code outbox}. Any number of nodes may do so at once: a row locked by one is skipped by the
 * others, and after the commit the lease keeps them away.
 */
@ApplicationScoped
public class JdbcOutboxQueue implements OutboxQueue {

    private static final String COLUMNS = "outbox.id, event_id, group_key, destination, type, payload, correlation,"
            + " correspondence_id, properties, attempts, recipients";

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** The first of a group is asked for row by row: as a join the planner compares every waiting row with every other. */
    private static final String CLAIM =
            """
            with head as (
                select id from outbox waiting
                where state = 'WAITING' and next_attempt_at <= ? and (leased_until is null or leased_until < ?)
                  and (destination = 'mail') = ?
                  and id = (
                      select earlier.id from outbox earlier
                      where earlier.state = 'WAITING' and earlier.group_key = waiting.group_key
                        and earlier.destination = waiting.destination
                        and coalesce(earlier.recipients && waiting.recipients, true)
                      order by earlier.id limit 1)
                order by next_attempt_at, id
                limit ?
                for update skip locked)
            update outbox
            set leased_until = ?,
                claimed_by = ?,
                uncertain = uncertain or leased_until is not null,
                attempts = attempts + case when leased_until is null then 0 else 1 end
            from head
            where outbox.id = head.id
            returning\s"""
                    + COLUMNS;

    private static final String LET_GO =
            """
            with held as (
                select id, destination <> 'mail' or id = min(id) over (partition by claimed_by, leased_until) as doubtful
                from outbox
                where state = 'WAITING' and leased_until is not null and (destination = 'mail') = ?
                  and split_part(claimed_by, ' ', 1) = ? and claimed_by <> ?)
            update outbox
            set leased_until = null, next_attempt_at = ?,
                uncertain = uncertain or held.doubtful,
                attempts = attempts + case when held.doubtful then 1 else 0 end
            from held
            where outbox.id = held.id""";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    private final Holder holder;

    protected JdbcOutboxQueue() {
        this.holder = null;
    }

    @Inject
    JdbcOutboxQueue(@ConfigProperty(name = "shouhou.home") String home) {
        this.holder = Holder.at(Path.of(home));
    }

    /** For use outside a container: a server without a past. */
    public JdbcOutboxQueue(DataSource dataSource) {
        this(dataSource, new Holder(UUID.randomUUID().toString(), ""));
    }

    JdbcOutboxQueue(DataSource dataSource, Holder holder) {
        this.dataSource = dataSource;
        this.holder = holder;
    }

    @Override
    public List<Outbox.Message> claimDue(Lane lane, Instant now, Instant leasedUntil, int atMost) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setTimestamp(1, Timestamp.from(now));
            claim.setTimestamp(2, Timestamp.from(now));
            claim.setBoolean(3, lane == Lane.MAIL);
            claim.setInt(4, atMost);
            claim.setTimestamp(5, Timestamp.from(leasedUntil));
            claim.setString(6, holder.value());
            List<Outbox.Message> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(message(row));
                }
            }
            claimed.sort(Comparator.comparing(Outbox.Message::id));
            return claimed;
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    @Override
    public void letGo(Lane lane, Instant now) {
        update(LET_GO, lane == Lane.MAIL, holder.home(), holder.value(), Timestamp.from(now));
    }

    @Override
    public void sent(List<Long> ids, Instant at) {
        update(
                "update outbox set state = 'SENT', sent_at = ?, leased_until = null, last_error = null"
                        + " where id = any (?) and state = 'WAITING'",
                Timestamp.from(at),
                ids.toArray(new Long[0]));
    }

    @Override
    public void postpone(List<Long> ids, Instant nextTry, String reason) {
        update(
                "update outbox set next_attempt_at = ?, leased_until = null, last_error = ?"
                        + " where id = any (?) and state = 'WAITING'",
                Timestamp.from(nextTry),
                reason,
                ids.toArray(new Long[0]));
    }

    @Override
    public void failed(long id, Instant nextTry, String reason, boolean perhapsTaken) {
        update(
                "update outbox set next_attempt_at = ?, leased_until = null, last_error = ?, attempts = attempts + 1,"
                        + " uncertain = uncertain or ? where id = ? and state = 'WAITING'",
                Timestamp.from(nextTry),
                reason,
                perhapsTaken,
                id);
    }

    @Override
    public void dead(long id, String reason, boolean perhapsTaken) {
        update(
                "update outbox set state = 'DEAD', leased_until = null, last_error = ?, attempts = attempts + 1,"
                        + " uncertain = uncertain or ? where id = ? and state = 'WAITING'",
                reason,
                perhapsTaken,
                id);
    }

    @Override
    public void narrow(long id, List<EmailAddress> recipients) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement narrow =
                        connection.prepareStatement("update outbox set recipients = ? where id = ?")) {
            narrow.setArray(1, Recipients.array(connection, recipients));
            narrow.setLong(2, id);
            narrow.executeUpdate();
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    @Override
    public Optional<Outbox.Message> revive(long id, Instant now) {
        return revived("id = ?", id, now);
    }

    @Override
    public Optional<Outbox.Message> reviveMail(long correspondenceId, Instant now) {
        update(
                "delete from outbox where correspondence_id = ? and state = 'DEAD' and id <> (select id from outbox"
                        + " where correspondence_id = ? and state = 'DEAD' order by uncertain desc, id limit 1)",
                correspondenceId,
                correspondenceId);
        return revived("correspondence_id = ?", correspondenceId, now);
    }

    @Override
    public boolean widen(long correspondenceId, List<EmailAddress> recipients, Instant now) {
        return update(
                        "update outbox set next_attempt_at = least(next_attempt_at, ?), recipients = case"
                                + " when recipients is not null then array(select unnest(recipients) union select unnest(?)) end"
                                + " where state = 'WAITING' and leased_until is null and id = (select min(id) from outbox"
                                + " where correspondence_id = ? and state = 'WAITING' and leased_until is null)",
                        Timestamp.from(now),
                        recipients.stream().map(EmailAddress::value).toArray(String[]::new),
                        correspondenceId)
                > 0;
    }

    private Optional<Outbox.Message> revived(String which, long id, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement revive = connection.prepareStatement(
                        "update outbox set state = 'WAITING', next_attempt_at = ?, attempts = 0, leased_until = null,"
                                + " last_error = null where " + which + " and state = 'DEAD' returning " + COLUMNS)) {
            revive.setTimestamp(1, Timestamp.from(now));
            revive.setLong(2, id);
            try (ResultSet row = revive.executeQuery()) {
                return row.next() ? Optional.of(message(row)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    /** A claim that runs meanwhile is waited for, and then found. */
    @Override
    public boolean takeBack(long correspondenceId) {
        return update(
                        "delete from outbox where correspondence_id = ? and state = 'WAITING' and leased_until is null"
                                + " and not uncertain",
                        correspondenceId)
                > 0;
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Long[] ids) {
                    update.setArray(i + 1, connection.createArrayOf("bigint", ids));
                } else if (values[i] instanceof String[] texts) {
                    update.setArray(i + 1, connection.createArrayOf("text", texts));
                } else {
                    update.setObject(i + 1, values[i]);
                }
            }
            return update.executeUpdate();
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    private static Outbox.Message message(ResultSet row) throws SQLException {
        long mail = row.getLong("correspondence_id");
        Optional<Long> correspondenceId = row.wasNull() ? Optional.empty() : Optional.of(mail);
        return new Outbox.Message(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("group_key"),
                row.getString("destination"),
                row.getString("type"),
                row.getString("payload"),
                Optional.ofNullable(row.getString("correlation")),
                correspondenceId,
                Recipients.of(row.getArray("recipients")),
                properties(row.getString("properties")),
                row.getInt("attempts"));
    }

    private static Map<String, String> properties(String json) {
        Map<String, String> properties = new HashMap<>();
        if (json != null) {
            try (JsonReader reader = JSON.createReader(new StringReader(json))) {
                var object = reader.readObject();
                object.keySet().forEach(name -> properties.put(name, object.getString(name)));
            }
        }
        return properties;
    }

    private static IllegalStateException unusable(SQLException broken) {
        return new IllegalStateException("The outbox can't be read: " + broken.getMessage(), broken);
    }
}
