package org.shouhou.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Postman;
import org.shouhou.it.product.Product;

/**
 * Letters on their way to the product while something breaks: which were written, for which the product took
 * responsibility, and in the end that each is one case. A letter without an answer is sent again, as mail servers do.
 */
final class MailStream {

    private static final Logger LOG = Logger.getLogger(MailStream.class.getName());

    private final Map<String, Letter> written = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int repeated;

    /** How often a suite breaks something: a few times in every build, many in the profile {@code faults}. */
    static int times(int usually, int inTheSuite) {
        return Boolean.getBoolean("shouhou.faults") ? inTheSuite : usually;
    }

    /** Writes so many letters and brings them on one connection until that breaks. */
    void send(Postman postman, String round, int letters, Runnable afterEach) {
        try (Postman.Round connection = postman.round()) {
            for (int i = 0; i < letters; i++) {
                Letter letter = write("sender" + i + "@" + round + ".example", "第 " + round + " 轮第 " + i + " 封");
                connection.bring(letter);
                take(letter);
                afterEach.run();
            }
        } catch (MessagingException broken) {
            // the letter in question is sent again later
        }
    }

    synchronized Letter write(String from, String subject) {
        Letter letter = Letter.from(from, subject).saying("设备停机，请尽快答复。");
        written.put(letter.messageId(), letter);
        return letter;
    }

    synchronized void take(Letter letter) {
        taken.add(letter.messageId());
    }

    /** Sends what got no answer until each has one. */
    void sendTheRest(Postman postman) {
        List<Letter> rest = new ArrayList<>();
        for (Letter letter : written.values()) {
            if (!taken.contains(letter.messageId())) {
                rest.add(letter);
            }
        }
        for (Letter letter : rest) {
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> bring(postman, letter));
        }
    }

    private boolean bring(Postman postman, Letter letter) {
        repeated++;
        try {
            postman.bring(letter);
            take(letter);
            return true;
        } catch (MessagingException notNow) {
            return false;
        }
    }

    /** @param broken what was done to the product, for the line in the log */
    void everyLetterIsOneCase(Product product, String broken) {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(product.api().deliveries())
                        .noneMatch(delivery -> delivery.getString("outcome").equals("PENDING")));
        List<JsonObject> entries = product.api().correspondence().stream()
                .filter(entry -> written.containsKey(entry.getString("messageId", "")))
                .toList();
        Map<String, Long> times = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.getString("messageId"), Collectors.counting()));
        Set<String> cases =
                entries.stream().map(entry -> entry.getString("caseNumber")).collect(Collectors.toSet());
        long lost =
                written.keySet().stream().filter(id -> !times.containsKey(id)).count();
        long twice = times.values().stream().filter(count -> count > 1).count();
        LOG.info(broken + ": " + written.size() + " letters, " + repeated + " sent again without an answer, " + lost
                + " lost, " + twice + " twice, " + cases.size() + " cases");
        assertThat(times.keySet()).as("nothing lost").isEqualTo(written.keySet());
        assertThat(times.values()).as("nothing twice").containsOnly(1L);
        assertThat(cases).as("a case each").hasSameSizeAs(written.keySet());
    }
}
