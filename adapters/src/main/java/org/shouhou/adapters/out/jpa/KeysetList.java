package org.shouhou.adapters.out.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.reading.WorkCounts;
import org.shouhou.domain.RuleBroken;

/**
 * Reads lists in one order, page by page: the cursor is the id of the row next to the page, from which its place in the
 * order is known, so that a deep page costs what the first does.
 *
 * @param select the columns and tables, the listed one as {@code x}; with {@code id} among the columns
 * @param table that of {@code x}
 * @param order its column that is sorted by, with an index on it and the id
 */
record KeysetList(String select, String table, String order) {

    private static final Pattern CURSOR = Pattern.compile("([np])(\\d{1,18})");

    /** Makes a record of the present row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> ListPage<T> page(
            DataSource dataSource,
            Conditions where,
            Optional<String> cursor,
            int size,
            Reader<T> reader,
            ToLongFunction<T> id) {
        try (Connection connection = dataSource.getConnection()) {
            long count = count(connection, where);
            boolean forward = true;
            if (cursor.isPresent()) {
                Matcher matcher = CURSOR.matcher(cursor.get());
                RuleBroken.unless(matcher.matches(), "list.cursor.malformed");
                forward = matcher.group(1).equals("n");
                where.and(
                        "(x.%s, x.id) %s (select %1$s, id from %s where id = ?)"
                                .formatted(order, forward ? ">" : "<", table),
                        Long.parseLong(matcher.group(2)));
            }
            List<T> rows = rows(connection, where, forward, size + 1, reader);
            boolean more = rows.size() > size;
            if (more) {
                rows.remove(size);
            }
            if (!forward) {
                Collections.reverse(rows);
            }
            boolean next = !rows.isEmpty() && (forward ? more : cursor.isPresent());
            boolean previous = !rows.isEmpty() && (forward ? cursor.isPresent() : more);
            return new ListPage<>(
                    List.copyOf(rows),
                    next ? Optional.of("n" + id.applyAsLong(rows.get(rows.size() - 1))) : Optional.empty(),
                    previous ? Optional.of("p" + id.applyAsLong(rows.get(0))) : Optional.empty(),
                    count);
        } catch (SQLException broken) {
            throw new IllegalStateException("The list can't be read: " + broken.getMessage(), broken);
        }
    }

    private <T> List<T> rows(Connection connection, Conditions where, boolean forward, int atMost, Reader<T> reader)
            throws SQLException {
        String direction = forward ? "asc" : "desc";
        String sql = "%s where %s order by x.%s %s, x.id %4$s limit ?".formatted(select, where, order, direction);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.fill(statement, atMost);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    private long count(Connection connection, Conditions where) throws SQLException {
        String sql = "select count(*) from (select 1 from %s x where %s limit ?) as counted".formatted(table, where);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.fill(statement, WorkCounts.CAP + 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
