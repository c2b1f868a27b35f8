package org.shouhou.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.OutsideBroker;
import org.shouhou.it.product.Product;

/** The product on a company's own PostgreSQL and broker, and what becomes of it while the broker is away. */
class OutsideServersIT {

    @Test
    void while_the_broker_is_away_work_goes_on_and_afterwards_everything_arrives_in_order_per_case() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                OutsideBroker broker = new OutsideBroker("away").start();
                Product product = Product.demo("outside")
                        .with("SHOUHOU_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SHOUHOU_DB_USER", "postgres")
                        .with("SHOUHOU_DB_PASSWORD", "postgres")
                        .with("SHOUHOU_JMS_URL", broker.url())
                        .start()) {
            broker.subscribe();
            broker.stop();
            List<String> numbers = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                Letter request = Letter.from("away@customer.example", "中断期间第 " + i + " 封")
                        .saying("请答复");
                numbers.add(caseOf(product, request));
                Letter more = Letter.from("away@customer.example", "Re: 中断期间第 " + i + " 封")
                        .saying("补充照片")
                        .answering(request.messageId());
                assertThat(caseOf(product, more)).isEqualTo(numbers.get(i - 1));
            }
            assertThat(product.api().isReady()).as("the portal goes on").isTrue();
            broker.start();
            List<JsonObject> events = broker.listen(2 * numbers.size(), Duration.ofSeconds(60));
            for (String number : numbers) {
                assertThat(events)
                        .filteredOn(event -> event.getJsonObject("data")
                                .getString("caseNumber")
                                .equals(number))
                        .extracting(event -> event.getString("type"))
                        .containsExactly("shouhou.case.opened", "shouhou.case.correspondence-joined");
            }
            assertThat(Files.exists(product.home().resolve("database")))
                    .as("no database of its own")
                    .isFalse();
        }
    }

    @Test
    void an_unreachable_database_is_said_in_one_sentence() {
        try (Product product = Product.empty("no-database")
                .with("SHOUHOU_DB_URL", "jdbc:postgresql://127.0.0.1:" + Product.freePort() + "/shouhou")
                .with("SHOUHOU_DB_USER", "shouhou")
                .with("SHOUHOU_DB_PASSWORD", "secret")
                .with("SHOUHOU_DB_WAIT", "2")) {
            product.launch();
            assertThat(product.waitForEnd()).isNotZero();
            assertThat(product.said()).contains("SHOUHOU_DB_URL").doesNotContain("Exception", "\tat ");
        }
    }

    /** Brings the letter and gives the number of the case it ends in. */
    private static String caseOf(Product product, Letter letter) throws MessagingException {
        product.postman().bring(letter);
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
    }
}
