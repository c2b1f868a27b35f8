package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhou.application.administration.AuditPage;
import org.shouhou.application.administration.AuditQueries;
import org.shouhou.application.administration.AuditRow;
import org.shouhou.application.administration.AuditSearch;

/** Reads the audit trail by plain JDBC, page after page by time and id, so that a deep page costs what the first does. */
@ApplicationScoped
public class JdbcAuditQueries implements AuditQueries {

    private static final String ENTRIES =
            """
            select a.id, a.at, a.actor, e.name as actor_name, a.action, c.number as case_number, a.object_name,
                coalesce(held.name, a.detail) as detail
            from audit_entry a
            left join employee e on e.login_name = a.actor
            left join employee held on a.action = 'case.assigned' and held.login_name = a.detail
            left join service_case c on c.id = a.case_id
            where %s order by a.at %s, a.id %2$s limit ?
            """;

    /** As an array and not as a join, so that the index on actor and time serves. */
    private static final String BY_ACTOR =
            "a.actor = any(array(select login_name from employee where login_name like ? escape '!'"
                    + " or lower(name) like ? escape '!') || array[?])";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcAuditQueries() {}

    JdbcAuditQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public AuditPage find(AuditSearch search) {
        Optional<KeysetCursor> cursor = KeysetCursor.parse(search.cursor());
        boolean forward = cursor.map(KeysetCursor::forward).orElse(true);
        Conditions where = conditions(search);
        cursor.ifPresent(place -> where.and(
                "(a.at, a.id) " + (forward ? "<" : ">") + " (?, ?)", Timestamp.from(place.key()), place.id()));
        List<AuditRow> rows = read(ENTRIES.formatted(where, forward ? "desc" : "asc"), where, search.size() + 1);
        boolean more = rows.size() > search.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean hasNext = forward ? more : cursor.isPresent();
        boolean hasPrevious = forward ? cursor.isPresent() : more;
        return new AuditPage(
                List.copyOf(rows),
                hasNext ? edge(rows, rows.size() - 1, true) : Optional.empty(),
                hasPrevious ? edge(rows, 0, false) : Optional.empty());
    }

    private static Conditions conditions(AuditSearch search) {
        Conditions where = new Conditions();
        if (!search.actor().isEmpty()) {
            String text = search.actor().toLowerCase(Locale.ROOT);
            String like = "%" + text.replaceAll("([!%_])", "!$1") + "%";
            where.and(BY_ACTOR, like, like, text);
        }
        if (!search.caseNumber().isEmpty()) {
            where.and(
                    "a.case_id = (select id from service_case where number = ?)",
                    search.caseNumber().toUpperCase(Locale.ROOT));
        }
        if (search.from() != null) {
            where.and("a.at >= ?", Timestamp.from(search.from()));
        }
        if (search.until() != null) {
            where.and("a.at < ?", Timestamp.from(search.until()));
        }
        return where;
    }

    private List<AuditRow> read(String sql, Conditions where, int atMost) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            where.fill(select, atMost);
            List<AuditRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new AuditRow(
                            row.getLong("id"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor"),
                            row.getString("actor_name"),
                            row.getString("action"),
                            row.getString("case_number"),
                            row.getString("object_name"),
                            row.getString("detail")));
                }
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException("The audit trail can't be read", broken);
        }
    }

    private static Optional<String> edge(List<AuditRow> rows, int index, boolean forward) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeysetCursor(
                                forward, rows.get(index).at(), rows.get(index).id())
                        .toString());
    }
}
