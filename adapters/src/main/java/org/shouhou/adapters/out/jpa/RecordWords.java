package org.shouhou.adapters.out.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Makes master data findable by their words, as {@link JdbcSearchIndex} does it for cases. */
final class RecordWords {

    private static final String TAKE = "delete from record_due where id in"
            + " (select id from record_due order by id limit ? for update skip locked) returning kind, record_id";

    private static final String KEEP = "insert into record_text (kind, record_id, words)"
            + " values (?, ?, array_to_tsvector(?)) on conflict (kind, record_id) do update set words = excluded.words";

    private static final String WAYS_TO =
            "concat_ws(' ', (select string_agg(address, ' ') from contact_email where contact_id = k.id),"
                    + " (select string_agg(concat_ws(' ', written, digits), ' ') from contact_phone"
                    + " where contact_id = k.id))";

    /** What each kind of record is found by. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put(
                "CUSTOMER",
                "select x.id, concat_ws(' ', x.name, x.short_name, x.number, x.address, x.remark,"
                        + " (select string_agg(concat_ws(' ', k.name, " + WAYS_TO + "), ' ') from contact k"
                        + " where k.customer_id = x.id))"
                        + " from customer x where x.id = any (?) order by x.id");
        TEXTS.put(
                "CONTACT",
                "select k.id, concat_ws(' ', k.name, k.position, k.remark, u.name, u.short_name, " + WAYS_TO + ")"
                        + " from contact k left join customer u on u.id = k.customer_id"
                        + " where k.id = any (?) order by k.id");
        TEXTS.put(
                "PART",
                "select x.id, concat_ws(' ', x.number, x.name_zh, x.name_en, x.specification, x.material)"
                        + " from part x where x.id = any (?) order by x.id");
        TEXTS.put(
                "CONTRACT",
                "select x.id, concat_ws(' ', x.number, u.name, u.short_name, x.text)"
                        + " from contract x join customer u on u.id = x.customer_id"
                        + " where x.id = any (?) order by x.id");
        TEXTS.put(
                "EQUIPMENT",
                "select x.id, concat_ws(' ', x.serial_number, x.serial_key, m.code, m.name_zh, m.name_en, u.name,"
                        + " u.short_name, x.place, x.configuration, x.remark)"
                        + " from equipment x join product_model m on m.id = x.model_id"
                        + " left join customer u on u.id = x.customer_id where x.id = any (?) order by x.id");
        TEXTS.put(
                "ARTICLE",
                "select x.id, case when x.in_force then concat_ws(' ', x.number, e.title_zh, e.text_zh, e.title_en,"
                        + " e.text_en) else '' end from article x left join article_edition e"
                        + " on e.article_id = x.id and e.edition = x.edition where x.id = any (?) order by x.id");
        TEXTS.put(
                "ARTICLE_DRAFT",
                "select x.id, concat_ws(' ', x.number, x.title_zh, x.text_zh, x.title_en, x.text_en)"
                        + " from article x where x.id = any (?) order by x.id");
        TEXTS.put(
                "WORK_ORDER",
                "select x.id, concat_ws(' ', c.number, e.name, x.task, x.place, x.on_site_contact, x.cause, x.remedy,"
                        + " x.parts) from work_order x join service_case c on c.id = x.case_id"
                        + " left join employee e on e.id = x.engineer_id where x.id = any (?) order by x.id");
    }

    private final DataSource dataSource;

    RecordWords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    int indexDue(int atMost) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Map<String, Set<Long>> due = new TreeMap<>();
            int taken = 0;
            take.setInt(1, atMost);
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    due.computeIfAbsent(row.getString(1), kind -> new TreeSet<>())
                            .add(row.getLong(2));
                    taken++;
                }
            }
            // in order, so that two nodes that meet at the same records don't hold each other up
            for (Map.Entry<String, Set<Long>> kind : due.entrySet()) {
                put(connection, kind.getKey(), kind.getValue(), keep);
            }
            keep.executeBatch();
            return taken;
        } catch (SQLException broken) {
            throw new IllegalStateException("Master data can't be made findable: " + broken.getMessage(), broken);
        }
    }

    private static void put(Connection connection, String kind, Set<Long> ids, PreparedStatement keep)
            throws SQLException {
        try (PreparedStatement texts = connection.prepareStatement(TEXTS.get(kind))) {
            texts.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = texts.executeQuery()) {
                while (row.next()) {
                    keep.setString(1, kind);
                    keep.setLong(2, row.getLong(1));
                    keep.setArray(3, JdbcSearchIndex.words(connection, row.getString(2)));
                    keep.addBatch();
                }
            }
        }
    }
}
