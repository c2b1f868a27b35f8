package org.shouhou.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Postman;
import org.shouhou.it.product.Product;

/**
 * The server is killed in the middle of a stream of mail, again and again. What it took is never lost; what a sender had to
 * repeat, since no answer came, is never there twice.
 */
class KillDuringIntakeIT {

    private static final int KILLS = 3;
    private static final int MAILS_A_ROUND = 60;

    /** Fixed, so that a failure can be repeated. */
    private final Random random = new Random(20261125);

    /** Every letter by its Message-ID. */
    private final Map<String, Letter> written = new LinkedHashMap<>();

    private final Set<String> taken = new HashSet<>();

    @Test
    void nothing_is_lost_and_nothing_is_there_twice() throws Exception {
        try (Product product = Product.demo("kill").start()) {
            for (int round = 1; round <= KILLS; round++) {
                killWhileMailComes(product, round);
                product.start();
            }
            // what got no answer is sent again, as every mail server does
            Postman postman = product.postman();
            for (Letter letter : written.values()) {
                if (!taken.contains(letter.messageId())) {
                    postman.bring(letter);
                }
            }
            everyLetterIsOneCase(product);
        }
    }

    private void killWhileMailComes(Product product, int round) throws InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        Thread sender = new Thread(() -> {
            try (Postman.Round postman = product.postman().round()) {
                for (int i = 0; i < MAILS_A_ROUND; i++) {
                    Letter letter = Letter.from("round" + round + "@customer.example", "第 " + round + " 轮第 " + i + " 封")
                            .saying("设备停机，请尽快答复。");
                    synchronized (written) {
                        written.put(letter.messageId(), letter);
                    }
                    postman.bring(letter);
                    synchronized (written) {
                        taken.add(letter.messageId());
                    }
                    answered.incrementAndGet();
                }
            } catch (MessagingException killed) {
                // the connection died with the server; the letter in question is sent again later
            }
        });
        sender.start();
        int enough = 5 + random.nextInt(MAILS_A_ROUND / 2);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> answered.get() >= enough);
        product.kill();
        sender.join();
    }

    private void everyLetterIsOneCase(Product product) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(product.api().deliveries())
                        .noneMatch(delivery -> delivery.getString("outcome").equals("PENDING")));
        List<JsonObject> entries = product.api().correspondence().stream()
                .filter(entry -> written.containsKey(entry.getString("messageId", "")))
                .toList();
        Map<String, Long> times = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.getString("messageId"), Collectors.counting()));
        assertThat(times.keySet()).as("nothing lost").isEqualTo(written.keySet());
        assertThat(times.values()).as("nothing twice").containsOnly(1L);
        Set<String> cases =
                entries.stream().map(entry -> entry.getString("caseNumber")).collect(Collectors.toSet());
        assertThat(cases).as("a case each").hasSameSizeAs(written.keySet());
    }
}
