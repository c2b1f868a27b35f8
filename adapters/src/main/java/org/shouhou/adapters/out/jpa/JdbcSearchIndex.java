package org.shouhou.adapters.out.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.shouhou.application.port.SearchIndex;

/**
 * Takes up the cases {@code search_due} names and writes their words to {@code search_text}. Several nodes take different
 * ones; what a crash leaves is taken up by the next.
 */
@ApplicationScoped
public class JdbcSearchIndex implements SearchIndex {

    private static final String TAKE = "delete from search_due where id in"
            + " (select id from search_due order by id limit ? for update skip locked) returning case_id";

    /** Everything of a case that has words, the latest mails first, since there is an end to what is looked at. */
    private static final String TEXTS =
            """
            select c.id, concat_ws(' ', c.number, c.subject, k.name, u.name, c.resolution,
                (select string_agg(address, ' ') from contact_email where contact_id = c.contact_id),
                (select string_agg(concat_ws(' ', written, digits), ' ') from contact_phone where contact_id = c.contact_id),
                (select string_agg(concat_ws(' ', question, answer), ' ') from referral where case_id = c.id),
                (select string_agg(text, ' ') from internal_note where case_id = c.id),
                (select string_agg(tag, ' ') from case_tag where case_id = c.id),
                (select string_agg(said, ' ') from (
                    select concat_ws(' ', x.from_name, x.from_address, x.letter_number, x.subject,
                        (select string_agg(file_name, ' ') from attachment where correspondence_id = x.id),
                        left(x.body_text, 20000),
                        (select string_agg(left(t.text, 20000), ' ') from attachment a
                            join attachment_text t on t.document_id = a.document_id
                            where a.correspondence_id = x.id)) as said
                    from correspondence x where x.case_id = c.id and not (x.automatic and x.direction = 'OUT')
                    order by x.occurred_at desc, x.id desc limit 200) as mails))
            from service_case c
            left join contact k on k.id = c.contact_id
            left join customer u on u.id = c.customer_id
            where c.id = any (?) order by c.id
            """;

    private static final String KEEP = "insert into search_text (case_id, words) values (?, array_to_tsvector(?))"
            + " on conflict (case_id) do update set words = excluded.words";

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    protected JdbcSearchIndex() {}

    JdbcSearchIndex(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public int indexDue(int atMost) {
        return casesDue(atMost) + new RecordWords(dataSource).indexDue(atMost);
    }

    private int casesDue(int atMost) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement texts = connection.prepareStatement(TEXTS);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Set<Long> cases = new HashSet<>();
            int taken = 0;
            take.setInt(1, atMost);
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    cases.add(row.getLong(1));
                    taken++;
                }
            }
            texts.setArray(1, connection.createArrayOf("bigint", cases.toArray()));
            // in order, so that two nodes that meet at the same cases don't hold each other up
            try (ResultSet row = texts.executeQuery()) {
                while (row.next()) {
                    keep.setLong(1, row.getLong(1));
                    keep.setArray(2, words(connection, row.getString(2)));
                    keep.addBatch();
                }
            }
            keep.executeBatch();
            return taken;
        } catch (SQLException broken) {
            throw new IllegalStateException("Texts can't be made findable: " + broken.getMessage(), broken);
        }
    }

    static Array words(Connection connection, String text) throws SQLException {
        return connection.createArrayOf("text", SearchWords.of(text).toArray());
    }
}
