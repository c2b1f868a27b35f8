package org.shouhou.adapters.out.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.reading.Place;

/** The conditions of one SQL query and the values of their placeholders, in order. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** Both hold: what was said so far, and this. */
    Conditions and(String condition, Object... given) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(given));
        return this;
    }

    /** Only rows behind the place. */
    Conditions beyond(String column, Place place) {
        place.beyond().ifPresent(id -> and(column + (place.newestFirst() ? " < ?" : " > ?"), id));
        return this;
    }

    /** Sets every placeholder, those of the conditions first. */
    void fill(PreparedStatement statement, Object... more) throws SQLException {
        int index = 1;
        for (Object value : values) {
            statement.setObject(index++, value);
        }
        for (Object value : more) {
            statement.setObject(index++, value);
        }
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
