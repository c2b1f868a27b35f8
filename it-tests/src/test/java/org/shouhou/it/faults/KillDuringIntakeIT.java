package org.shouhou.it.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shouhou.it.product.Product;

/**
 * The server is killed in the middle of a stream of mail, again and again. What it took is never lost; what a sender had to
 * repeat, since no answer came, is never there twice.
 */
class KillDuringIntakeIT {

    private static final int KILLS = MailStream.times(2, 50);
    private static final int MAILS_A_ROUND = 60;

    /** Fixed, so that a failure can be repeated. */
    private final Random random = new Random(20261125);

    private final MailStream stream = new MailStream();

    @Test
    void nothing_is_lost_and_nothing_is_there_twice() throws Exception {
        try (Product product = Product.demo("kill").start()) {
            for (int round = 1; round <= KILLS; round++) {
                killWhileMailComes(product, round);
                product.start();
            }
            stream.sendTheRest(product.postman());
            stream.everyLetterIsOneCase(product, "kill -9, " + KILLS + " times");
        }
    }

    private void killWhileMailComes(Product product, int round) throws InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        Thread sender = new Thread(
                () -> stream.send(product.postman(), "kill" + round, MAILS_A_ROUND, answered::incrementAndGet));
        sender.start();
        int enough = random.nextInt(MAILS_A_ROUND * 3 / 4);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> answered.get() >= enough);
        // anywhere between two answers, too
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
        product.kill();
        sender.join();
    }
}
