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

    /**
     * Only records with all these words, or those that lead there otherwise; anything where there is no text, nothing
     * where there are but signs.
     *
     * @param kind whose words, of the table of words
     * @param or another condition that is enough, with the values it needs; empty for none
     */
    Conditions found(String kind, String text, String or, Object... given) {
        if (text.isBlank()) {
            return this;
        }
        String words = SearchWords.query(text);
        if (words.isEmpty()) {
            return or.isEmpty() ? and("false") : and(or, given);
        }
        String byWords = "x.id in (select record_id from record_text where kind = '" + kind
                + "' and words @@ cast(? as tsquery))";
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(given));
        return and(or.isEmpty() ? byWords : "(" + byWords + " or " + or + ")", all.toArray());
    }

    /** Only rows behind the place. */
    Conditions beyond(String column, Place place) {
        place.beyond().ifPresent(id -> and(column + (place.newestFirst() ? " < ?" : " > ?"), id));
        return this;
    }

    /** Whether anything fits. */
    boolean isEmpty() {
        return sql.toString().equals("true");
    }

    /** The values of all placeholders, in order. */
    Object[] values() {
        return values.toArray();
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
