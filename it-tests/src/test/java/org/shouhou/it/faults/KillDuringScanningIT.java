package org.shouhou.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhou.it.letters.Paper;
import org.shouhou.it.letters.SampleLetter;
import org.shouhou.it.product.Product;

/** The server is killed in the middle of scanning, again and again: no page is lost, none is there twice, all are read. */
class KillDuringScanningIT {

    private static final int KILLS = MailStream.times(2, 12);
    private static final int LETTERS_A_ROUND = 3;

    /** Fixed, so that a failure can be repeated. */
    private final Random random = new Random(20261127);

    @Test
    void no_page_is_lost_and_none_is_there_twice() throws Exception {
        int letters = 0;
        try (Product product = Product.empty("kill-scanning").start()) {
            for (int round = 1; round <= KILLS; round++) {
                Path folder = Files.createDirectories(product.home().resolve("scans/office"));
                for (int i = 0; i < LETTERS_A_ROUND; i++) {
                    byte[] scan = Paper.degraded(Paper.ours(), 40L + letters).scan(SampleLetter.of(letters));
                    Files.write(folder.resolve("letter" + letters++ + ".jpg"), scan);
                }
                // anywhere from before the first is taken until some are read
                TimeUnit.MILLISECONDS.sleep(1_500 + random.nextInt(9_000));
                product.kill();
                product.start();
            }
            int all = letters;
            await().atMost(Duration.ofMinutes(6))
                    .until(() -> number(product, "select count(*) from scanned_page where state = 'READ'") == all);
            assertThat(number(product, "select count(*) from scan_file where state = 'TAKEN_APART'"))
                    .isEqualTo(all);
            assertThat(number(product, "select count(*) from scanned_letter")).isEqualTo(all);
            assertThat(number(product, "select count(*) from scanned_page")).isEqualTo(all);
            assertThat(number(
                            product,
                            "select count(*) from correspondence where channel = 'LETTER' and subject like '关于%'"))
                    .isEqualTo(all);
            try (Stream<Path> left = Files.list(product.home().resolve("scans/office"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static long number(Product product, String query) throws SQLException {
        String password;
        try {
            password = Files.readString(product.home().resolve("secrets/database-password"))
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + product.dbPort() + "/shouhou", "shouhou", password);
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
