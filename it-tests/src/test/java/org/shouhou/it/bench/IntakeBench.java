package org.shouhou.it.bench;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Postman;
import org.shouhou.it.product.Product;

/**
 * How fast mail becomes cases: N mails of 2 kB over SMTP, on one connection and on four, until the last one is a case;
 * and in the same run the floor, the same rows by plain JDBC on the same PostgreSQL. Prints, and judges nothing: figures
 * belong to the machine they were taken on.
 */
class IntakeBench {

    private static final int MAILS = Integer.getInteger("bench.mails", 600);
    private static final int[] CONNECTIONS = {1, 4};
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String RECIPIENT = "service@localhost";
    private static final String TEXT = "螺杆压缩机排气温度高，请答复。".repeat(42);

    private record Run(double mailsPerSecond, double p95Millis, double cpuMillisPerMail) {}

    @Test
    void intake() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Product product = Product.demo("bench")
                        .with("SHOUHOU_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SHOUHOU_DB_USER", "postgres")
                        .with("SHOUHOU_DB_PASSWORD", "postgres")) {
            say("boot to ready, fresh home: %.1f s", startSeconds(product));
            product.stop();
            say("boot to ready, again:      %.1f s", startSeconds(product));
            say("resident after boot:       %d MB", residentMegabytes(product));
            // a server that has been at work for some minutes: by then the JVM has compiled what a mail needs
            for (int i = 0; i < RUNS; i++) {
                send(product, database, 4);
            }
            Map<Integer, List<Run>> runs = new LinkedHashMap<>();
            for (int connections : CONNECTIONS) {
                for (int i = 0; i < RUNS; i++) {
                    runs.computeIfAbsent(connections, none -> new ArrayList<>())
                            .add(send(product, database, connections));
                }
            }
            say("resident after the runs:   %d MB", residentMegabytes(product));
            product.stop();
            for (int connections : CONNECTIONS) {
                List<Double> floors = new ArrayList<>();
                for (int i = 0; i < RUNS; i++) {
                    floors.add(
                            Floor.mailsPerSecond(database, connections, MAILS, TEXT.getBytes(StandardCharsets.UTF_8)));
                }
                List<Run> some = runs.get(connections);
                double speed = median(some.stream().map(Run::mailsPerSecond));
                double floor = median(floors.stream());
                say(
                        "%d connection(s): %.0f mails/s, p95 until 250 %.1f ms, %.2f ms CPU a mail; floor %.0f/s, ratio %.2f",
                        connections,
                        speed,
                        median(some.stream().map(Run::p95Millis)),
                        median(some.stream().map(Run::cpuMillisPerMail)),
                        floor,
                        speed / floor);
            }
        }
    }

    private static Run send(Product product, EmbeddedPostgres database, int connections) throws Exception {
        Queue<byte[]> mails = written(product);
        long before;
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            before = cases(connection);
        }
        Duration cpuBefore = cpu(product);
        long start = System.nanoTime();
        List<Long> latencies = new ArrayList<>();
        for (List<Long> some : Together.run(connections, () -> bring(product, mails))) {
            latencies.addAll(some);
        }
        long expected = before + MAILS;
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(GLANCE)
                    .atMost(PATIENCE)
                    .until(() -> cases(connection) >= expected);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMillis = cpu(product).minus(cpuBefore).toNanos() / 1e6;
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Run(sorted.length / seconds, sorted[(int) (sorted.length * 0.95)] / 1e6, cpuMillis / sorted.length);
    }

    private static List<Long> bring(Product product, Queue<byte[]> mails) throws Exception {
        List<Long> latencies = new ArrayList<>();
        try (Postman.Round round = product.postman().round()) {
            for (byte[] mail = mails.poll(); mail != null; mail = mails.poll()) {
                long start = System.nanoTime();
                round.bring(mail, RECIPIENT);
                latencies.add(System.nanoTime() - start);
            }
        }
        return latencies;
    }

    /** Written before the clock starts: who sends needs the same processors. */
    private static Queue<byte[]> written(Product product) throws Exception {
        Queue<byte[]> mails = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < MAILS; i++) {
            mails.add(product.postman()
                    .written(Letter.from("bench@customer.example", "排气温度高").saying(TEXT)));
        }
        return mails;
    }

    private static long cases(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from service_case");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double startSeconds(Product product) {
        long start = System.nanoTime();
        product.start();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Duration cpu(Product product) {
        return processes(product)
                .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** All its processes together; its database is none of them here. */
    private static long residentMegabytes(Product product) throws IOException {
        long kilobytes = 0;
        for (ProcessHandle process : processes(product).toList()) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return kilobytes / 1024;
    }

    private static Stream<ProcessHandle> processes(Product product) {
        ProcessHandle root = ProcessHandle.of(product.pid()).orElseThrow();
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static double median(Stream<Double> figures) {
        double[] sorted = figures.mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void say(String format, Object... parts) {
        System.out.println("BENCH " + String.format(format, Arrays.copyOf(parts, parts.length)));
    }
}
