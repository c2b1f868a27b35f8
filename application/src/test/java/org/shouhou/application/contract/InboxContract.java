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
import org.shouhou.application.port.Inbox;

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

    @Test
    void another_sender_or_another_source_of_the_same_may_use_the_same_id() throws Exception {
        assertThat(firstTime("technical", "/plm")).isTrue();
        assertThat(firstTime("technical", "/erp")).isTrue();
        assertThat(firstTime("quality", "/plm")).isTrue();
        assertThat(firstTime("technical", "/plm")).isFalse();
    }

    private boolean firstTime() throws Exception {
        return firstTime("technical", "/plm");
    }

    private boolean firstTime(String sender, String source) throws Exception {
        var message = new Inbox.Message(sender, source, messageId, "shouhou.referral.answered");
        return read(() -> stores.inbox().firstTime(message, NOON));
    }
}
