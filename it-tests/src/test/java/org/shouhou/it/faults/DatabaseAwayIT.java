package org.shouhou.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shouhou.it.product.Directories;
import org.shouhou.it.product.Product;

/** The database goes away while mail comes, and comes back. Senders are asked to try again; nothing is lost or doubled. */
class DatabaseAwayIT {

    private static final int TIMES = MailStream.times(1, 10);
    private static final int MAILS_A_ROUND = 40;

    private final MailStream stream = new MailStream();
    private final Path data = Path.of(System.getProperty("shouhou.work"), "homes", "database-away");
    private final int port = Product.freePort();

    @Test
    void what_comes_while_the_database_is_away_is_taken_afterwards_once() throws Exception {
        Directories.delete(data);
        EmbeddedPostgres database = started();
        try (Product product = Product.demo("database-away-home")
                .with("SHOUHOU_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres")
                .with("SHOUHOU_DB_USER", "postgres")
                .with("SHOUHOU_DB_PASSWORD", "postgres")
                .start()) {
            for (int round = 1; round <= TIMES; round++) {
                AtomicInteger answered = new AtomicInteger();
                String name = "away" + round;
                Thread sender = new Thread(
                        () -> stream.send(product.postman(), name, MAILS_A_ROUND, answered::incrementAndGet));
                sender.start();
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> answered.get() >= MAILS_A_ROUND / 4);
                database.close();
                sender.join();
                assertThat(product.isRunning()).isTrue();
                database = started();
                stream.sendTheRest(product.postman());
            }
            stream.everyLetterIsOneCase(product, "database away, " + TIMES + " times");
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }
}
