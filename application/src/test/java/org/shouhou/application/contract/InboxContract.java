package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Which messages have had their effect. */
public abstract class InboxContract extends PortContract {

    private final String messageId = UUID.randomUUID().toString();

    @Test
    void a_message_is_new_the_first_time_only() throws Exception {
        assertThat(firstTime()).isTrue();
        assertThat(firstTime()).isFalse();
    }

    @Test
    void of_several_that_record_it_at_once_exactly_one_is_first() throws Exception {
        int rivals = 4;
        ExecutorService nodes = Executors.newFixedThreadPool(rivals);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int rival = 0; rival < rivals; rival++) {
                attempts.add(this::firstTime);
            }
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> answer : nodes.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().filter(first -> first)).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    private boolean firstTime() throws Exception {
        return read(() -> stores.inbox().firstTime(messageId, "technical", "shouhou.referral.answered", NOON));
    }
}
