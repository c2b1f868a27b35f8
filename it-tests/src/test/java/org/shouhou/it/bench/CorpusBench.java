package org.shouhou.it.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.shouhou.it.product.Postman;
import org.shouhou.it.product.Product;

/**
 * What becomes of a folder of real mail, one message a file, sent to the product by SMTP, and sent once more: {@code mvn
 * -Pbench verify -Dbench.corpus=/folder}. Prints how many messages came to what, and each that could not be read.
 */
@EnabledIfSystemProperty(named = "bench.corpus", matches = ".+")
class CorpusBench {

    @Test
    void every_message_comes_to_something() throws Exception {
        List<Path> files;
        try (var found = Files.walk(Path.of(System.getProperty("bench.corpus")))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        try (Product product = Product.demo("corpus").start()) {
            long sample = product.api().deliveries().size();
            long start = System.nanoTime();
            send(product, files);
            List<JsonObject> first = read(product, sample + files.size());
            say(
                    "%d messages read in %.0f s: %s",
                    files.size(), (System.nanoTime() - start) / 1e9, outcomes(first, sample));
            first.stream()
                    .skip(sample)
                    .filter(delivery -> delivery.getString("outcome").equals("QUARANTINED"))
                    .forEach(delivery -> say("quarantined: %s", delivery.getString("problem", "")));
            send(product, files);
            List<JsonObject> both = read(product, sample + 2L * files.size());
            say("sent once more:        %s", outcomes(both, sample + files.size()));
            assertThat(both).hasSize((int) sample + 2 * files.size());
            assertThat(product.log()).doesNotContain("\tat ");
        }
    }

    private static void send(Product product, List<Path> files) throws IOException, MessagingException {
        try (Postman.Round connection = product.postman().round()) {
            for (Path file : files) {
                connection.bring(Files.readAllBytes(file), "service@localhost");
            }
        }
    }

    private static List<JsonObject> read(Product product, long expected) {
        return await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        product.api()::deliveries,
                        all -> all.size() == expected
                                && all.stream().noneMatch(delivery -> delivery.getString("outcome")
                                        .equals("PENDING")));
    }

    private static Map<String, Long> outcomes(List<JsonObject> deliveries, long skipped) {
        return deliveries.stream()
                .skip(skipped)
                .map(delivery -> delivery.getString("outcome"))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static void say(String format, Object... parts) {
        System.out.println("BENCH " + String.format(format, parts));
    }
}
