package org.shouhou.it.bench;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.Dovecot;
import org.shouhou.it.product.Product;

/**
 * How fast mail is fetched from a hosted mailbox and becomes cases: N mails of 2 kB that come into the inbox of a Dovecot
 * on this machine all at once, until the last one is a case. Prints, and judges nothing.
 */
class FetchBench {

    private static final int MAILS = Integer.getInteger("bench.mails", 2000);
    private static final int RUNS = Integer.getInteger("bench.runs", 5);

    /** As many as read mail in the product. */
    private static final int WRITERS = 4;

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String USER = "service@localhost";
    private static final String WAITING = "Waiting";
    private static final String TEXT = "螺杆压缩机排气温度高，请答复。".repeat(42);

    @Test
    void fetching() throws Exception {
        try (Dovecot server = Dovecot.start();
                EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Product product = Product.demo("fetch-bench")
                        .with("SHOUHOU_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SHOUHOU_DB_USER", "postgres")
                        .with("SHOUHOU_DB_PASSWORD", "postgres")
                        .with("SHOUHOU_IMAP_URL", "imap://127.0.0.1:" + server.port())
                        .with("SHOUHOU_IMAP_USER", USER)
                        .with("SHOUHOU_IMAP_PASSWORD", Dovecot.PASSWORD)) {
            server.makeFolder(USER, WAITING);
            product.start();
            try (Connection connection = database.getPostgresDatabase().getConnection()) {
                run(server, connection, new double[2]);
                double[] best = new double[2];
                for (int i = 0; i < RUNS; i++) {
                    run(server, connection, best);
                }
                product.stop();
                double floor = 0;
                for (int i = 0; i < RUNS; i++) {
                    floor = Math.max(
                            floor,
                            Floor.mailsPerSecond(database, WRITERS, MAILS, TEXT.getBytes(StandardCharsets.UTF_8)));
                }
                System.out.println(String.format(
                        Locale.ROOT,
                        "BENCH IMAP: at best %.0f mails/s stored, %.0f mails/s until they are cases; floor %.0f/s, ratio %.2f",
                        best[0],
                        best[1],
                        floor,
                        best[1] / floor));
            }
        }
    }

    private static void run(Dovecot server, Connection connection, double[] best) throws Exception {
        byte[][] mails = new byte[MAILS][];
        for (int i = 0; i < MAILS; i++) {
            mails[i] = mail();
        }
        server.deliver(USER, WAITING, false, mails);
        long arrived = count(connection, "delivery") + MAILS;
        long cases = count(connection, "service_case") + MAILS;
        long start = System.nanoTime();
        server.moveAll(USER, WAITING, "INBOX");
        until(connection, "delivery", arrived);
        best[0] = Math.max(best[0], MAILS * 1e9 / (System.nanoTime() - start));
        until(connection, "service_case", cases);
        best[1] = Math.max(best[1], MAILS * 1e9 / (System.nanoTime() - start));
    }

    private static byte[] mail() {
        return String.join(
                        "\r\n",
                        "From: bench@customer.example",
                        "To: " + USER,
                        "Subject: Discharge temperature",
                        "Message-ID: <" + UUID.randomUUID() + "@customer.example>",
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: 8bit",
                        "",
                        TEXT,
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void until(Connection connection, String table, long rows) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(GLANCE)
                .atMost(PATIENCE)
                .until(() -> count(connection, table) >= rows);
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from " + table);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
