package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;

/** What everything that carries messages out of the house must do. */
public abstract class MessageSenderContract {

    protected abstract MessageSender sender();

    /** A message that the far end takes; another one each time. */
    protected abstract Outbox.Message message() throws Exception;

    /** A message that no far end will ever take. */
    protected abstract Outbox.Message impossible() throws Exception;

    protected abstract void farEndGoes() throws Exception;

    protected abstract void farEndReturns() throws Exception;

    /** How many different messages the far end has. */
    protected abstract int arrived() throws Exception;

    @Test
    void what_was_sent_is_at_the_far_end_when_the_sender_returns() throws Exception {
        sender().send(message());
        assertThat(arrived()).isEqualTo(1);

        sender().send(message());
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void a_far_end_that_is_away_is_no_fault_of_the_message_which_arrives_later() throws Exception {
        Outbox.Message message = message();
        farEndGoes();

        assertThatThrownBy(() -> sender().send(message)).isInstanceOfSatisfying(NotSent.class, why -> {
            assertThat(why.kind()).isEqualTo(NotSent.Kind.UNREACHABLE);
            assertThat(why.perhapsTaken()).isFalse();
            assertThat(why).message().isNotBlank();
        });

        farEndReturns();
        sender().send(message);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void what_can_never_be_taken_is_refused_for_good_and_the_next_one_leaves() throws Exception {
        Outbox.Message impossible = impossible();

        assertThatThrownBy(() -> sender().send(impossible)).isInstanceOfSatisfying(NotSent.class, why -> {
            assertThat(why.kind()).isEqualTo(NotSent.Kind.REFUSED_FOR_GOOD);
            assertThat(why.perhapsTaken()).isFalse();
            assertThat(why).message().isNotBlank();
        });

        sender().send(message());
        assertThat(arrived()).isEqualTo(1);
    }
}
