package org.shouhou.adapters.out.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shouhou.application.port.Deadlines;
import org.shouhou.application.reading.CasePage;
import org.shouhou.application.reading.CaseRow;
import org.shouhou.application.reading.CaseSearch;
import org.shouhou.application.reading.CaseSearch.Order;
import org.shouhou.application.reading.Narrowing;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.coverage.WarrantyStatus;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.CaseStatus;
import org.shouhou.domain.servicecase.Priority;

/** Lists cases: each order is that of an index, pages by keyset, words by the words made of all texts. */
final class CaseListReader {

    /**
     * The page first, then whose they are, looked up row by row: a join might read all people and companies there are. The
     * time of its own first reply stands in each row, or for each of them those of all open cases would be looked through.
     */
    private static final String LIST =
            """
            select c.id, c.number, c.status, c.channel, c.subject,
                (select name from contact where id = c.contact_id) as contact,
                (select name from customer where id = c.customer_id) as customer,
                (select name from employee where id = c.assignee_id) as assignee,
                c.occurred_at, c.last_activity_at, c.first_reply_due, c.first_reply_met, c.open_work_items, c.version,
                c.priority, array(select tag from case_tag where case_id = c.id order by tag) as tags,
                about.type_zh, about.type_en, about.serial_number, about.warranty, running.kind, running.due_at as up_at
            from (select * from %4$s c where %1$s order by %2$s %3$s, c.id %3$s limit ?) c
            left join lateral (select v.status as warranty,
                    (select name_zh from product_type where id = v.product_type_id) as type_zh,
                    (select name_en from product_type where id = v.product_type_id) as type_en,
                    (select serial_number from equipment where id = v.equipment_id) as serial_number
                from case_coverage v where v.case_id = c.id offset 0) about on true
            left join lateral (select k.kind, k.due_at from (
                    select 'FIRST_REPLY' as kind, c.first_reply_due as due_at
                    where c.first_reply_met is null and c.status in ('NEW', 'IN_PROGRESS')
                    union all
                    select o.kind, o.due_at from running_clock o where o.case_id = c.id and o.kind <> 'FIRST_REPLY') k
                order by k.due_at limit 1) running on true
            order by %2$s %3$s, c.id %3$s
            """;

    private static final String ALL = "service_case";

    /** Those where a time is still to be kept, with the one that is up first: as many as are open, at most. */
    private static final String PRESSING = "(select s.*, k.due_at from (select case_id, min(due_at) as due_at"
            + " from running_clock group by case_id) k join service_case s on s.id = k.case_id)";

    private static final String WORDS = "select case_id from search_text where words @@ cast(? as tsquery) limit ?";

    /** Words that stand in no more cases lead to these. */
    private static final int FEW = 1_000;

    /** Words that the database guesses to stand in more aren't even counted that far: its index would read them all. */
    private static final int FREQUENT = 10_000;

    private static final String GUESS =
            "explain (format json) select case_id from search_text where words @@ cast(? as tsquery)";
    private static final Pattern GUESSED = Pattern.compile("\"Plan Rows\": (\\d+)");

    /** More frequent words are looked for case by case in the list's order; "offset 0" keeps it from being turned around. */
    private static final String ONE_BY_ONE =
            "exists (select 1 from search_text t where t.case_id = c.id and t.words @@ cast(? as tsquery) offset 0)";

    /** Where clocks run. */
    private static final List<CaseStatus> OPEN = List.of(CaseStatus.NEW, CaseStatus.IN_PROGRESS);

    /**
     * Where an open case lies: with the department that owes an answer, the most urgent first, else with that of who holds it,
     * else with nobody.
     */
    static final String LYING_WITH = "coalesce((select r.department from referral r where r.case_id = c.id"
            + " and r.status in ('SENT', 'ACKNOWLEDGED') order by r.due_at, r.id limit 1),"
            + " (select h.department from employee h where h.id = c.assignee_id), '" + Narrowing.NOBODY + "')";

    private static final String COVERED = "exists (select 1 from case_coverage v where v.case_id = c.id";

    private static final String COUNT =
            "select count(*) from (select 1 from service_case c where %s limit ?) as counted";

    private final DataSource dataSource;

    CaseListReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    CasePage page(CaseSearch search, Visibility visibility) {
        Optional<KeysetCursor> cursor = KeysetCursor.parse(search.cursor());
        boolean forward = cursor.map(KeysetCursor::forward).orElse(true);
        boolean ascending = ascending(search.order()) == forward;
        String key = key(search.order());
        List<CaseRow> rows = reading(connection -> {
            Conditions where = conditions(search, visibility);
            restrict(where, search, connection);
            cursor.ifPresent(at -> beyond(where, key, ascending, at));
            String from = search.order() == Order.MOST_URGENT ? PRESSING : ALL;
            String sql = LIST.formatted(where, key, ascending ? "asc" : "desc", from);
            return rows(connection, sql, where, search.size() + 1);
        });
        boolean more = rows.size() > search.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean hasNext = forward ? more : cursor.isPresent();
        boolean hasPrevious = forward ? cursor.isPresent() : more;
        return new CasePage(
                List.copyOf(rows),
                hasNext ? edge(rows, rows.size() - 1, true, search.order()) : Optional.empty(),
                hasPrevious ? edge(rows, 0, false, search.order()) : Optional.empty());
    }

    /** The case of that number, where it is one and the case may be seen. */
    Optional<CaseRow> numbered(String text, Visibility visibility) {
        return CaseNumber.allIn(text).stream()
                .filter(number -> number.value().equalsIgnoreCase(text.strip()))
                .findFirst()
                .flatMap(number -> reading(connection -> {
                    Conditions where = new Conditions().and("c.number = ?", number.value());
                    visible(where, visibility);
                    return rows(connection, LIST.formatted(where, "c.id", "asc", ALL), where, 1).stream()
                            .findFirst();
                }));
    }

    long count(CaseSearch search, Visibility visibility, int cap) {
        return reading(connection -> {
            Conditions where = conditions(search, visibility);
            String words = SearchWords.query(search.text());
            // the guess for one word comes from how often it stands in a sample of the cases
            if (where.isEmpty() && SearchWords.isOne(words) && guessed(connection, words) > FREQUENT) {
                return (long) cap;
            }
            restrict(where, search, connection);
            try (PreparedStatement select = connection.prepareStatement(COUNT.formatted(where))) {
                where.fill(select, cap);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static List<CaseRow> rows(Connection connection, String sql, Conditions where, int atMost)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            where.fill(select, atMost);
            List<CaseRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        }
    }

    /** Something read over one connection. */
    private interface Reading<T> {
        T over(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> what) {
        try (Connection connection = dataSource.getConnection()) {
            return what.over(connection);
        } catch (SQLException broken) {
            throw new IllegalStateException("The cases can't be listed: " + broken.getMessage(), broken);
        }
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getLong("id"),
                new CaseNumber(row.getString("number")),
                CaseStatus.valueOf(row.getString("status")),
                Channel.valueOf(row.getString("channel")),
                row.getString("subject"),
                row.getString("contact"),
                row.getString("customer"),
                row.getString("assignee"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("last_activity_at").toInstant(),
                row.getTimestamp("first_reply_due").toInstant(),
                Optional.ofNullable(row.getTimestamp("first_reply_met"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getInt("open_work_items"),
                row.getLong("version"),
                new CaseRow.Traits(
                        Priority.valueOf(row.getString("priority")),
                        List.of((String[]) row.getArray("tags").getArray()),
                        row.getString("type_zh"),
                        row.getString("type_en"),
                        row.getString("serial_number"),
                        Optional.ofNullable(row.getString("warranty"))
                                .map(WarrantyStatus::valueOf)
                                .orElse(null)),
                pressing(row.getString("kind"), row.getTimestamp("up_at")));
    }

    private static CaseRow.Pressing pressing(String kind, Timestamp upAt) {
        return kind == null ? null : new CaseRow.Pressing(Deadlines.Kind.valueOf(kind), upAt.toInstant());
    }

    private static Conditions conditions(CaseSearch search, Visibility visibility) {
        Conditions where = new Conditions();
        visible(where, visibility);
        // codes stand in the statement itself, so that the indexes of open cases can be chosen
        if (!search.statuses().isEmpty()) {
            where.and("c.status in (" + codes(search.statuses()) + ")");
        }
        if (!search.channels().isEmpty()) {
            where.and("c.channel in (" + codes(search.channels()) + ")");
        }
        switch (search.holder()) {
            case NOBODY -> where.and("c.assignee_id is null");
            case EMPLOYEE -> where.and("c.assignee_id = ?", search.holderId());
            case EMPLOYEE_OR_NOBODY -> where.and("(c.assignee_id = ? or c.assignee_id is null)", search.holderId());
            case ANYBODY -> {}
        }
        if (search.dueBefore() != null) {
            where.and(
                    "c.id in (select case_id from running_clock where due_at < ?)", Timestamp.from(search.dueBefore()));
        } else if (search.order() == Order.MOST_URGENT) {
            where.and("c.id in (select case_id from running_clock)");
        }
        narrow(where, search.narrowing());
        return where;
    }

    private static void narrow(Conditions where, Narrowing narrowing) {
        if (narrowing.openedFrom() != null) {
            where.and("c.occurred_at >= ?", Timestamp.from(narrowing.openedFrom()));
        }
        if (narrowing.openedBefore() != null) {
            where.and("c.occurred_at < ?", Timestamp.from(narrowing.openedBefore()));
        }
        if (narrowing.cause() != null) {
            where.and("c.fault_cause = '" + narrowing.cause().name() + "'");
        }
        if (narrowing.breached()) {
            where.and("c.first_reply_breach is not null");
        }
        if (narrowing.lyingWith() != null) {
            where.and("c.status in (" + codes(OPEN) + ")").and(LYING_WITH + " = ?", narrowing.lyingWith());
        }
        narrow(where, narrowing.about());
    }

    private static void narrow(Conditions where, Narrowing.About about) {
        if (about.productTypeId() != null) {
            where.and(COVERED + " and v.product_type_id = ?)", about.productTypeId());
        }
        if (about.warranty() != null) {
            where.and(COVERED + " and v.status = '" + about.warranty().name() + "')");
        }
        if (about.repeated()) {
            where.and("exists (select 1 from repeat_repair r where r.case_id = c.id)");
        }
        if (about.priority() != null) {
            where.and("c.priority = '" + about.priority().name() + "'");
        }
        if (about.tag() != null) {
            where.and("exists (select 1 from case_tag g where g.case_id = c.id and g.tag = ?)", about.tag());
        }
    }

    private static void visible(Conditions where, Visibility visibility) {
        visibility
                .onlyReferredTo()
                .ifPresent(department -> where.and(
                        "exists (select 1 from referral r where r.case_id = c.id and r.department = ?)",
                        department.value()));
    }

    /**
     * Only cases with the wanted words. The database can't guess well how many those are, so they are asked for first, as
     * far as they are few.
     */
    private static void restrict(Conditions where, CaseSearch search, Connection connection) throws SQLException {
        String words = SearchWords.query(search.text());
        if (words.isEmpty()) {
            // signs alone stand in no case
            if (!search.text().isBlank()) {
                where.and("false");
            }
            return;
        }
        if (guessed(connection, words) > FREQUENT) {
            where.and(ONE_BY_ONE, words);
            return;
        }
        List<Long> found = found(connection, words);
        if (found.size() > FEW) {
            where.and(ONE_BY_ONE, words);
        } else {
            where.and("c.id = any (?)", connection.createArrayOf("bigint", found.toArray()));
        }
    }

    private static List<Long> found(Connection connection, String words) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WORDS)) {
            select.setString(1, words);
            select.setInt(2, FEW + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
        }
        return found;
    }

    /** In how many cases the words stand as the database guesses; nothing for none. */
    private static long guessed(Connection connection, String words) throws SQLException {
        if (words.isEmpty()) {
            return 0;
        }
        try (PreparedStatement explain = connection.prepareStatement(GUESS)) {
            explain.setString(1, words);
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                Matcher rows = GUESSED.matcher(plan.getString(1));
                return rows.find() ? Long.parseLong(rows.group(1)) : 0;
            }
        }
    }

    /** Behind that row; the first bound by itself is what leads the index there. */
    private static void beyond(Conditions where, String key, boolean ascending, KeysetCursor at) {
        String than = ascending ? ">" : "<";
        Timestamp time = Timestamp.from(at.key());
        where.and(key + " " + than + "= ?", time)
                .and("(" + key + " " + than + " ? or c.id " + than + " ?)", time, at.id());
    }

    private static String codes(Collection<? extends Enum<?>> values) {
        return values.stream().map(it -> "'" + it.name() + "'").collect(Collectors.joining(", "));
    }

    private static boolean ascending(Order order) {
        return order == Order.OLDEST_ACTIVITY || order == Order.OLDEST || order == Order.MOST_URGENT;
    }

    private static String key(Order order) {
        return switch (order) {
            case LATEST_ACTIVITY, OLDEST_ACTIVITY -> "c.last_activity_at";
            case NEWEST, OLDEST -> "c.occurred_at";
            case MOST_URGENT -> "c.due_at";
        };
    }

    private static Optional<String> edge(List<CaseRow> rows, int index, boolean forward, Order order) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        CaseRow row = rows.get(index);
        Instant key =
                switch (order) {
                    case LATEST_ACTIVITY, OLDEST_ACTIVITY -> row.lastActivityAt();
                    case NEWEST, OLDEST -> row.occurredAt();
                    case MOST_URGENT -> row.pressing().dueAt();
                };
        return Optional.of(new KeysetCursor(forward, key, row.id()).toString());
    }
}
