package org.shouhou.it.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The rows that one mail leaves behind, written by plain JDBC in one durable transaction: what any software on this
 * database would have to spend at least. It writes what the product's last mail of the bench left, with the words that
 * mail is found by; the product isn't running meanwhile.
 */
final class Floor implements AutoCloseable {

    private static final int IDS_A_FETCH = 50;

    private final Connection connection;
    private final byte[] raw;
    private final PreparedStatement document;
    private final PreparedStatement chunk;
    private final PreparedStatement delivery;
    private final PreparedStatement claim;
    private final PreparedStatement serviceCase;
    private final PreparedStatement coverage;
    private final PreparedStatement correspondence;
    private final PreparedStatement outbox;
    private final PreparedStatement audit;
    private final PreparedStatement number;
    private final PreparedStatement nextIds;
    private final PreparedStatement search;
    private final long contactId;
    private final long likeCaseId;
    private long nextId;
    private long lastId = -1;

    /** How many mails a second so many connections write together. */
    static double mailsPerSecond(EmbeddedPostgres database, int connections, int mails, byte[] raw) throws Exception {
        int each = mails / connections;
        long start = System.nanoTime();
        Together.run(connections, () -> {
            try (Floor floor = new Floor(database.getPostgresDatabase().getConnection(), raw)) {
                for (int i = 0; i < each; i++) {
                    floor.mail();
                }
            }
            return null;
        });
        return each * connections * 1e9 / (System.nanoTime() - start);
    }

    private Floor(Connection connection, byte[] raw) throws SQLException {
        this.connection = connection;
        this.raw = raw;
        connection.setAutoCommit(false);
        contactId = one("select min(id) from contact");
        likeCaseId = one("select max(case_id) from search_text");
        nextIds = connection.prepareStatement("select nextval('document_seq')");
        number = connection.prepareStatement("select next_case_number(2099)");
        document = connection.prepareStatement(
                "insert into document (id, size, sha256, stored_at) values (?, ?, repeat('0', 64), now())");
        chunk = connection.prepareStatement("insert into document_chunk (document_id, number, bytes) values (?, 0, ?)");
        delivery = connection.prepareStatement("insert into delivery (id, source, envelope_from, envelope_to,"
                + " received_at, fingerprint, raw_sha256, raw_size, raw_document_id, outcome, correspondence_id, attempts,"
                + " version) values (?, 'smtp 127.0.0.1', 'bench@customer.example', 'service@localhost', now(), ?,"
                + " repeat('0', 64), ?, ?, 'OPENED_CASE', ?, 0, 2)");
        claim = connection.prepareStatement(
                "insert into message_claim (fingerprint, delivery_id, claimed_at) values (?, ?, now())");
        serviceCase = connection.prepareStatement(
                "insert into service_case (id, number, status, subject, channel,"
                        + " contact_id, occurred_at, recorded_at, last_activity_at, first_reply_due, open_work_items, reply_secret, version)"
                        + " values (?, ?, 'NEW', 'bench', 'EMAIL', ?, now(), now(), now(), now() + interval '1 day', 0, 'abcdefghij0123456789', 1)");
        coverage = connection.prepareStatement("insert into case_coverage (case_id, day, status, intake_number,"
                + " intake_kind, intake_status, intake_reason, intake_day, intake_ruled_at, version) values (?,"
                + " current_date, 'UNKNOWN', 1, 'AT_INTAKE', 'UNKNOWN', 'MACHINE_UNKNOWN', current_date, now(), 1)");
        correspondence = connection.prepareStatement("insert into correspondence (id, direction, channel, status,"
                + " case_id, delivery_id, contact_id, from_address, from_name, to_addresses, cc_addresses, subject,"
                + " body_text, message_id, raw_document_id, automatic, occurred_at, recorded_at, version)"
                + " values (?, ?, 'EMAIL', ?, ?, ?, ?, 'bench@customer.example', '', 'service@localhost', '', 'bench',"
                + " ?, ?, ?, ?, now(), now(), 1)");
        outbox = connection.prepareStatement("insert into outbox (event_id, group_key, destination, type, payload,"
                + " correspondence_id, created_at, next_attempt_at) values (?, ?, ?, ?, ?, ?, now(), now())");
        search = connection.prepareStatement(
                "insert into search_text (case_id, words)" + " select ?, words from search_text where case_id = ?");
        audit = connection.prepareStatement("insert into audit_entry (at, actor, action, case_id, object_name, detail)"
                + " values (now(), 'system', 'case.opened', ?, ?, '')");
    }

    /** One mail: what the product writes for one that opens a case; its sender was acknowledged within the hour. */
    void mail() throws SQLException {
        String fingerprint = UUID.randomUUID().toString();
        long rawId = store(raw);
        long deliveryId = id();
        long caseId = id();
        long inId = id();
        String caseNumber = nextNumber();
        run(serviceCase, caseId, caseNumber, contactId);
        run(coverage, caseId);
        run(delivery, deliveryId, fingerprint, (long) raw.length, rawId, inId);
        run(claim, fingerprint, deliveryId);
        String words = new String(raw, StandardCharsets.UTF_8);
        run(correspondence, inId, "IN", "FILED", caseId, deliveryId, contactId, words, fingerprint, rawId, false);
        run(outbox, UUID.randomUUID(), caseNumber, "shouhou.events", "shouhou.case.opened", "x".repeat(300), null);
        run(search, caseId, likeCaseId);
        run(audit, caseId, "case " + caseNumber);
        connection.commit();
    }

    private long store(byte[] bytes) throws SQLException {
        long documentId = id();
        run(document, documentId, (long) bytes.length);
        run(chunk, documentId, bytes);
        return documentId;
    }

    private String nextNumber() throws SQLException {
        try (ResultSet row = number.executeQuery()) {
            row.next();
            return String.format("SH2099-%06d", row.getLong(1));
        }
    }

    private long id() throws SQLException {
        if (nextId > lastId) {
            try (ResultSet row = nextIds.executeQuery()) {
                row.next();
                // far from the product's own ids, whose sequences are others
                nextId = 1_000_000_000L + row.getLong(1);
                lastId = nextId + IDS_A_FETCH - 1;
            }
        }
        return nextId++;
    }

    private long one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
