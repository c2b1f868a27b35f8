package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.MessageId;
import org.shouhou.domain.correspondence.Outcome;

/** Arrivals and claims. */
public abstract class DeliveriesContract extends PortContract {

    @Test
    void an_arrival_is_kept_as_it_came() throws Exception {
        long id = arrival("a", NOON);

        Delivery kept = read(() -> stores.deliveries().byId(id).orElseThrow());

        assertThat(kept.source()).isEqualTo("smtp 127.0.0.1");
        assertThat(kept.envelopeFrom()).isEqualTo("li@customer.example");
        assertThat(kept.envelopeTo()).isEqualTo("service@example.com");
        assertThat(kept.receivedAt()).isEqualTo(NOON);
        assertThat(kept.fingerprint()).isEqualTo(sha256("a"));
        assertThat(kept.messageId()).isEqualTo(new MessageId("a@customer.example"));
        assertThat(kept.rawSize()).isEqualTo(1);
        assertThat(kept.outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void an_arrival_nobody_knows_is_not_found() throws Exception {
        assertThat(read(() -> stores.deliveries().byId(987654321L))).isEmpty();
    }

    @Test
    void an_identity_is_claimed_once_however_late_the_second_comes() throws Exception {
        long first = arrival("a", NOON);
        long second = arrival("a", NOON);

        assertThat(claim("a", first, NOON, null)).isEmpty();
        assertThat(claim("a", second, NOON.plus(Duration.ofDays(400)), null)).contains(first);
    }

    @Test
    void different_identities_do_not_disturb_each_other() throws Exception {
        assertThat(claim("a", arrival("a", NOON), NOON, null)).isEmpty();
        assertThat(claim("b", arrival("b", NOON), NOON, null)).isEmpty();
    }

    @Test
    void a_claim_that_can_expire_still_holds_within_its_time() throws Exception {
        long first = arrival("a", NOON);
        long second = arrival("a", NOON);
        Instant now = NOON.plus(Duration.ofHours(5));

        assertThat(claim("a", first, NOON, NOON.minus(Duration.ofHours(6)))).isEmpty();
        assertThat(claim("a", second, now, now.minus(Duration.ofHours(6)))).contains(first);
    }

    @Test
    void an_expired_claim_is_taken_over_and_holds_from_then_on() throws Exception {
        long first = arrival("a", NOON);
        long second = arrival("a", NOON);
        long third = arrival("a", NOON);
        Instant later = NOON.plus(Duration.ofHours(7));
        Instant still = NOON.plus(Duration.ofHours(12));

        assertThat(claim("a", first, NOON, NOON.minus(Duration.ofHours(6)))).isEmpty();
        assertThat(claim("a", second, later, later.minus(Duration.ofHours(6)))).isEmpty();
        assertThat(claim("a", third, still, still.minus(Duration.ofHours(6)))).contains(second);
    }

    @Test
    void of_several_that_claim_at_once_exactly_one_succeeds() throws Exception {
        int rivals = 4;
        ExecutorService nodes = Executors.newFixedThreadPool(rivals);
        try {
            List<Callable<Optional<Long>>> attempts = new ArrayList<>();
            for (int rival = 0; rival < rivals; rival++) {
                long delivery = arrival("a", NOON);
                attempts.add(() -> claim("a", delivery, NOON, null));
            }
            List<Optional<Long>> answers = new ArrayList<>();
            for (Future<Optional<Long>> answer : nodes.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
            assertThat(answers.stream().flatMap(Optional::stream).distinct()).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void the_oldest_pending_arrival_is_read_next() throws Exception {
        long first = arrival("a", NOON);
        long second = arrival("b", NOON.plusSeconds(1));

        assertThat(nextPending(NOON.plusSeconds(2))).contains(first);
        inTransaction(() -> stores.deliveries().byId(first).orElseThrow().duplicates(second));
        assertThat(nextPending(NOON.plusSeconds(2))).contains(second);
    }

    @Test
    void a_pending_arrival_is_had_until_it_is_none() throws Exception {
        long first = arrival("a", NOON);
        long second = arrival("b", NOON.plusSeconds(1));

        assertThat(read(() -> stores.deliveries().pending(first)).map(Delivery::id))
                .contains(first);
        inTransaction(() -> stores.deliveries().byId(first).orElseThrow().duplicates(second));
        assertThat(read(() -> stores.deliveries().pending(first))).isEmpty();
        assertThat(read(() -> stores.deliveries().pending(987654321L))).isEmpty();
    }

    @Test
    void a_postponed_arrival_waits_and_lets_others_pass() throws Exception {
        long first = arrival("a", NOON);
        long second = arrival("b", NOON.plusSeconds(1));
        inTransaction(() -> stores.deliveries().postpone(first, NOON.plusSeconds(60)));

        assertThat(nextPending(NOON.plusSeconds(59))).contains(second);
        assertThat(nextPending(NOON.plusSeconds(60))).contains(first);
    }

    @Test
    void nothing_is_next_where_nothing_waits() throws Exception {
        assertThat(nextPending(NOON)).isEmpty();
    }

    @Test
    void the_latest_arrivals_come_first() throws Exception {
        arrival("a", NOON);
        long second = arrival("b", NOON.plusSeconds(1));
        long third = arrival("c", NOON.plusSeconds(2));

        List<Long> latest = read(
                () -> stores.deliveries().latest(2).stream().map(Delivery::id).toList());

        assertThat(latest).containsExactly(third, second);
    }

    private Optional<Long> claim(String fingerprint, long delivery, Instant now, Instant expiredBefore)
            throws Exception {
        return read(() -> stores.deliveries().claim(sha256(fingerprint), delivery, now, expiredBefore));
    }

    @Test
    void what_came_before_and_is_not_read_yet_is_waited_for() throws Exception {
        long elder = arrival("a", NOON);
        long younger = arrival("b", NOON.plusSeconds(1));

        assertThat(waitsBefore(younger, NOON.plusSeconds(2))).isTrue();
        assertThat(waitsBefore(elder, NOON.plusSeconds(2))).isFalse();

        inTransaction(() -> stores.deliveries().postpone(elder, NOON.plusSeconds(60)));
        assertThat(waitsBefore(younger, NOON.plusSeconds(2))).isTrue();

        inTransaction(() -> stores.deliveries().byId(elder).orElseThrow().failed("disk full"));
        assertThat(waitsBefore(younger, NOON.plusSeconds(2)))
                .as("who failed keeps nobody back")
                .isFalse();
        assertThat(waitsBefore(younger, NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void what_is_not_answered_is_not_waited_for() throws Exception {
        arrival("a", NOON);
        long younger = arrival("b", NOON.plusSeconds(1));

        assertThat((boolean) read(() -> stores.deliveries()
                        .waitsBefore(stores.deliveries().byId(younger).orElseThrow(), ids("x"), NOON.plusSeconds(2))))
                .isFalse();
        assertThat((boolean) read(() -> stores.deliveries()
                        .waitsBefore(stores.deliveries().byId(younger).orElseThrow(), ids(), NOON.plusSeconds(2))))
                .isFalse();
    }

    @Test
    void what_the_same_sender_wrote_before_is_waited_for_by_what_names_nothing() throws Exception {
        long elder = arrival("a", NOON);
        long younger = arrival("b", NOON.plusSeconds(1));

        assertThat(waitsOfSender(younger)).isTrue();
        assertThat(waitsOfSender(elder)).isFalse();

        inTransaction(() -> {
            stores.deliveries().byId(elder).orElseThrow().failed("disk full");
            stores.deliveries().postpone(elder, NOON.plusSeconds(60));
        });
        assertThat(waitsOfSender(younger)).as("who failed keeps nobody back").isFalse();
    }

    private boolean waitsOfSender(long id) throws Exception {
        return read(() ->
                stores.deliveries().waitsOfSender(stores.deliveries().byId(id).orElseThrow(), NOON.plusSeconds(2)));
    }

    private static List<MessageId> ids(String... fingerprints) {
        return Stream.of(fingerprints)
                .map(fingerprint -> new MessageId(fingerprint + "@customer.example"))
                .toList();
    }

    private boolean waitsBefore(long id, Instant now) throws Exception {
        return read(() ->
                stores.deliveries().waitsBefore(stores.deliveries().byId(id).orElseThrow(), ids("x", "a", "b"), now));
    }

    private Optional<Long> nextPending(Instant now) throws Exception {
        return read(() -> stores.deliveries().nextPending(now).map(Delivery::id));
    }
}
