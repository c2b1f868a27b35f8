package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.reading.DeliveryRow;
import org.shouhou.application.reading.DeliverySearch;
import org.shouhou.application.reading.EntryRow;
import org.shouhou.application.reading.EntrySearch;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.RegisterQueries;
import org.shouhou.application.reading.RegisterVisibility;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.CorrespondenceStatus;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.servicecase.CaseNumber;

/**
 * Reads the register by plain JDBC, page after page by id: two queries a page of entries, whatever their attachments, and
 * no more text at once than a node can well hold.
 */
@ApplicationScoped
public class JdbcRegisterQueries implements RegisterQueries {

    private static final int TEXT_BYTES_AT_ONCE = 8 * 1024 * 1024;

    private static final String ATTACHMENT = "file_name, media_type, size, sha256, document_id, content_id";

    private static final String ENTRIES =
            """
            with page as (
                select x.id, octet_length(x.body_text) as bytes from correspondence x
                where %s order by x.id %s limit ?
            ), sized as (
                select id, sum(bytes) over (order by id %2$s) - bytes as before, count(*) over () as found from page
            )
            select x.id, x.channel, x.direction, x.status, c.number, x.from_address, x.from_name, x.to_addresses,
                x.cc_addresses, x.subject, x.body_text, x.message_id, raw.sha256, x.occurred_at, x.problem, sized.found,
                case
                    when x.direction = 'OUT' then null
                    when d.id is not null then d.outcome
                    when x.status in ('AUTOMATIC', 'QUARANTINED', 'SPAM') then x.status
                    when x.case_id is null then null
                    when exists (select 1 from correspondence e where e.case_id = x.case_id
                        and (e.occurred_at, e.id) < (x.occurred_at, x.id)) then 'JOINED_CASE'
                    else 'OPENED_CASE'
                end as outcome
            from sized
            join correspondence x on x.id = sized.id
            left join service_case c on c.id = x.case_id
            left join delivery d on d.id = x.delivery_id
            left join document raw on raw.id = x.raw_document_id
            where sized.before < %d
            order by x.id %2$s
            """;

    private static final String REFERRED =
            "exists (select 1 from referral r where r.case_id = x.case_id and r.department = ?)";

    private static final String DELIVERIES =
            """
            select d.id, d.received_at, d.source, d.envelope_from, d.envelope_to, d.raw_size, d.raw_sha256, d.outcome,
                d.duplicate_of, d.correspondence_id, x.subject, c.number,
                coalesce(d.problem, x.problem) as problem
            from delivery d
            left join correspondence x on x.id = d.correspondence_id
            left join service_case c on c.id = x.case_id
            where %s order by d.id %s limit ?
            """;

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcRegisterQueries() {}

    JdbcRegisterQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public RegisterPage<EntryRow> entries(EntrySearch search, RegisterVisibility visibility) {
        Place place = search.place();
        Conditions where = visible(visibility);
        search.caseNumber()
                .ifPresent(number ->
                        where.and("x.case_id = (select id from service_case where number = ?)", number.value()));
        search.channel().ifPresent(channel -> where.and("x.channel = ?", channel.name()));
        search.direction().ifPresent(direction -> where.and("x.direction = ?", direction.name()));
        where.beyond("x.id", place);
        String sql = ENTRIES.formatted(where, direction(place), TEXT_BYTES_AT_ONCE);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            where.fill(select, place.size() + 1);
            List<EntryRow> rows = new ArrayList<>();
            long found = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found = row.getLong("found");
                    if (rows.size() < place.size()) {
                        rows.add(entry(row));
                    }
                }
            }
            fillAttachments(connection, rows);
            return new RegisterPage<>(List.copyOf(rows), next(place, rows.size() < found, lastId(rows)));
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public RegisterPage<DeliveryRow> deliveries(DeliverySearch search, RegisterVisibility visibility) {
        Place place = search.place();
        Conditions where = new Conditions();
        visibility
                .cases()
                .onlyReferredTo()
                .ifPresent(department -> where.and(
                        "not exists (select 1 from correspondence x where x.id = coalesce(d.correspondence_id,"
                                + " (select o.correspondence_id from delivery o where o.id = d.duplicate_of))"
                                + " and x.case_id is not null and not " + REFERRED + ")",
                        department.value()));
        search.outcome().ifPresent(outcome -> where.and("d.outcome = ?", outcome.name()));
        where.beyond("d.id", place);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(DELIVERIES.formatted(where, direction(place)))) {
            where.fill(select, place.size() + 1);
            List<DeliveryRow> rows = new ArrayList<>();
            boolean more = false;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    more = rows.size() == place.size();
                    if (!more) {
                        rows.add(delivery(row));
                    }
                }
            }
            long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id();
            return new RegisterPage<>(List.copyOf(rows), next(place, more, last));
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public Optional<Document> original(long entryId, RegisterVisibility visibility) {
        return document(
                "select raw.id, 'correspondence-' || x.id || '.eml', 'message/rfc822', raw.size, raw.sha256"
                        + " from correspondence x join document raw on raw.id = x.raw_document_id where ",
                visible(visibility).and("x.id = ?", entryId));
    }

    @Override
    public Optional<Document> attachment(long entryId, int position, RegisterVisibility visibility) {
        return document(
                "select a.document_id, a.file_name, a.media_type, a.size, a.sha256"
                        + " from correspondence x join attachment a on a.correspondence_id = x.id where ",
                visible(visibility).and("x.id = ?", entryId).and("a.position = ?", position));
    }

    @Override
    public Optional<HtmlMail> html(long entryId, RegisterVisibility visibility) {
        Conditions where = visible(visibility).and("x.id = ?", entryId).and("x.body_html is not null");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select x.subject, x.body_html from correspondence x where " + where)) {
            where.fill(select);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new HtmlMail(row.getString(1), row.getString(2), enclosed(connection, entryId)))
                        : Optional.empty();
            }
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private static List<Attachment> enclosed(Connection connection, long entryId) throws SQLException {
        List<Attachment> enclosed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select " + ATTACHMENT
                + " from attachment where correspondence_id = ? and content_id is not null order by position")) {
            select.setLong(1, entryId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    enclosed.add(attachment(row));
                }
            }
        }
        return enclosed;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getLong("document_id"),
                row.getString("content_id"));
    }

    private Optional<Document> document(String select, Conditions where) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select + where)) {
            where.fill(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Document(
                                row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private static Conditions visible(RegisterVisibility visibility) {
        Conditions where = new Conditions();
        if (!visibility.caseless()) {
            where.and("x.case_id is not null");
        }
        visibility
                .cases()
                .onlyReferredTo()
                .ifPresent(department -> where.and("(x.case_id is null or " + REFERRED + ")", department.value()));
        return where;
    }

    private static void fillAttachments(Connection connection, List<EntryRow> rows) throws SQLException {
        Map<Long, List<Attachment>> byEntry = new HashMap<>();
        rows.forEach(row -> byEntry.put(row.id(), row.attachments()));
        try (PreparedStatement select = connection.prepareStatement("select correspondence_id, " + ATTACHMENT
                + " from attachment" + " where correspondence_id = any (?) order by correspondence_id, position")) {
            select.setArray(
                    1, connection.createArrayOf("bigint", byEntry.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byEntry.get(row.getLong(1)).add(attachment(row));
                }
            }
        }
    }

    private static EntryRow entry(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new EntryRow(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                outcome == null ? null : Outcome.valueOf(outcome),
                caseNumber(row),
                row.getString("from_address"),
                row.getString("from_name"),
                row.getString("to_addresses"),
                row.getString("cc_addresses"),
                row.getString("subject"),
                row.getString("body_text"),
                new ArrayList<>(),
                row.getString("message_id"),
                row.getString("sha256"),
                instant(row, "occurred_at"),
                CorrespondenceStatus.valueOf(row.getString("status")),
                row.getString("problem"));
    }

    private static DeliveryRow delivery(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getLong("id"),
                instant(row, "received_at"),
                row.getString("source"),
                row.getString("envelope_from"),
                row.getString("envelope_to"),
                row.getLong("raw_size"),
                row.getString("raw_sha256"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("duplicate_of", Long.class),
                row.getObject("correspondence_id", Long.class),
                row.getString("subject"),
                caseNumber(row),
                row.getString("problem"));
    }

    private static CaseNumber caseNumber(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null ? null : new CaseNumber(number);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String direction(Place place) {
        return place.newestFirst() ? "desc" : "asc";
    }

    private static long lastId(List<EntryRow> rows) {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id();
    }

    private static Optional<String> next(Place place, boolean more, long lastId) {
        return more ? Optional.of(place.cursorBehind(lastId)) : Optional.empty();
    }

    private static IllegalStateException unreadable(SQLException broken) {
        return new IllegalStateException("The register can't be read: " + broken.getMessage(), broken);
    }
}
