package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.RejectedMessages;
import org.shouhou.application.port.RejectedMessages.Rejected;

/** What could not be used, and is kept for the administrators. */
public abstract class RejectedMessagesContract {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    protected abstract RejectedMessages rejectedMessages();

    @Test
    void a_message_is_kept_as_it_came() {
        long id = add("<answer>轴承</answer>", UUID.randomUUID().toString());

        Rejected kept = rejectedMessages().byId(id).orElseThrow();

        assertThat(kept)
                .isEqualTo(new Rejected(
                        id,
                        "m1",
                        "technical",
                        "shouhou.referral.answered",
                        "<answer>轴承</answer>",
                        false,
                        "referral.answer.too-long",
                        List.of("20000", "字"),
                        NOON,
                        null));
    }

    @Test
    void the_same_arrival_is_kept_once() {
        String arrival = UUID.randomUUID().toString();
        long id = add("{}", arrival);

        assertThat(rejectedMessages().add(message("{}"), arrival)).isEmpty();

        assertThat(rejectedMessages().latest(10)).extracting(Rejected::id).containsExactly(id);
    }

    @Test
    void the_newest_come_first() {
        long older = add("1", "a");
        long newer = add("2", "b");

        assertThat(rejectedMessages().latest(10)).extracting(Rejected::id).containsExactly(newer, older);
        assertThat(rejectedMessages().latest(1)).extracting(Rejected::id).containsExactly(newer);
    }

    @Test
    void one_is_marked_as_tried_again_once() {
        long id = add("{}", "a");

        assertThat(rejectedMessages().markResent(id, NOON.plusSeconds(60))).isTrue();
        assertThat(rejectedMessages().markResent(id, NOON.plusSeconds(90))).isFalse();

        assertThat(rejectedMessages().byId(id).orElseThrow().resentAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(rejectedMessages().markResent(id + 1, NOON)).isFalse();
    }

    @Test
    void an_unknown_one_is_not_found() {
        assertThat(rejectedMessages().byId(987654321L)).isEmpty();
    }

    private long add(String body, String arrival) {
        return rejectedMessages().add(message(body), arrival).orElseThrow();
    }

    private static Rejected message(String body) {
        return new Rejected(
                null,
                "m1",
                "technical",
                "shouhou.referral.answered",
                body,
                false,
                "referral.answer.too-long",
                List.of("20000", "字"),
                NOON,
                null);
    }
}
