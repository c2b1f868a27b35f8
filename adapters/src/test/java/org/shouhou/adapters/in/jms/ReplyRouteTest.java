package org.shouhou.adapters.in.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.support.DefaultRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.camel.CamelRuntime;
import org.shouhou.adapters.camel.FailurePolicy;
import org.shouhou.adapters.out.jms.JmsMessageSender;
import org.shouhou.adapters.testing.TestBroker;
import org.shouhou.application.port.RejectedMessages.Rejected;
import org.shouhou.domain.referral.ReferralStatus;

/** Replies from a real broker into a real database. */
class ReplyRouteTest {

    private static final String REPLIES = "shouhou.replies";
    private static final String REJECTED = "shouhou.rejected";
    private static final long SOON = 5000;

    private static TestBroker broker;

    private final TakingReplies office = new TakingReplies();
    private final List<Thread> threads = new ArrayList<>();
    private CamelContext camel;

    @BeforeAll
    static void startBroker() {
        broker = new TestBroker().start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startRoute() {
        startRoute(true);
    }

    private void startRoute(boolean amqpVouchedFor) {
        camel = CamelRuntime.running(
                new DefaultRegistry(),
                work -> {
                    Thread thread = new Thread(work);
                    threads.add(thread);
                    return thread;
                },
                List.of(new FailurePolicy()),
                List.of(new ReplyRoute(broker.access(), office.receiver(amqpVouchedFor))));
    }

    @AfterEach
    void stopRoute() {
        camel.stop();
    }

    @Test
    void an_answer_sent_three_times_stands_in_the_case_once() {
        String answer = answer("6308-2RS");
        send("technical", answer);
        send("technical", answer);
        send("technical", answer);

        eventually(() -> office.tries.get() == 3 && answered());

        assertThat(office.referral().answer()).isEqualTo("6308-2RS");
        assertThat(office.referral().answeredBy()).isEqualTo("陈杰");
        assertThat(office.serviceCase().openWorkItems()).isZero();
        assertThat(office.rejected()).isEmpty();
        assertThat(threads).isNotEmpty();
    }

    @Test
    void bytes_that_are_text_as_other_protocols_send_them_are_read_as_well() {
        send("technical", context -> bytes(context, answer("轴承 6308-2RS")));

        eventually(() -> "轴承 6308-2RS".equals(office.referral().answer()));
    }

    @Test
    void a_department_that_was_not_asked_finds_its_reply_rejected_with_the_reason() throws Exception {
        send("quality", answer("6309"));
        eventually(() -> office.rejected().size() == 1);

        JmsMessageSender sender = new JmsMessageSender(broker.access(), Thread::new);
        office.relay(sender);
        sender.close();

        TextMessage handedOn = (TextMessage) take(REJECTED);
        assertThat(handedOn.getText()).isEqualTo(answer("6309"));
        assertThat(handedOn.getJMSType()).isEqualTo("shouhou.referral.answered");
        assertThat(handedOn.getStringProperty("shouhou_reason")).isEqualTo("reply.referral.another-departments");
        assertThat(handedOn.getStringProperty("shouhou_sender")).isEqualTo("quality");
        assertThat(office.rejected().get(0).body()).isEqualTo(answer("6309"));
        assertThat(office.referral().status()).isEqualTo(ReferralStatus.SENT);
    }

    @Test
    void a_user_that_is_no_department_is_told_so() {
        send("nobody", answer("6309"));

        eventually(() -> office.reasons().equals(List.of("reply.sender.unknown")));
    }

    @Test
    void a_sender_cannot_pass_for_another() {
        send("quality", context -> {
            TextMessage message = context.createTextMessage(answer("6309"));
            message.setStringProperty("_AMQ_VALIDATED_USER", "technical");
            return message;
        });

        eventually(() -> office.reasons().equals(List.of("reply.referral.another-departments")));
    }

    @Test
    void an_answer_in_another_language_over_amqp_is_taken() {
        sendByAmqp("technical", context -> bytes(context, answer("轴承 6308-2RS")));

        eventually(() -> "轴承 6308-2RS".equals(office.referral().answer()));
    }

    @Test
    void nor_can_one_over_amqp_where_messages_may_say_who_sent_them() {
        for (String property : List.of("_AMQ_VALIDATED_USER", "JMSXUserID")) {
            sendByAmqp("quality", context -> {
                TextMessage message = context.createTextMessage(answer("6309"));
                message.setStringProperty(property, "technical");
                return message;
            });
        }

        String notTheirs = "reply.referral.another-departments";
        eventually(() -> office.reasons().equals(List.of(notTheirs, notTheirs)));
        assertThat(office.rejected()).extracting(Rejected::source).containsOnly("quality");
    }

    @Test
    void over_amqp_nobody_is_believed_unless_the_broker_is_known_to_vouch_for_them() {
        camel.stop();
        startRoute(false);

        sendByAmqp("technical", context -> context.createTextMessage(answer("6308-2RS")));

        eventually(() -> office.reasons().equals(List.of("reply.sender.unknown")));
    }

    @Test
    void a_message_too_large_to_be_borne_is_left_to_the_broker() {
        send("technical", answer("6".repeat(3_000_000)));
        send("technical", answer("6308-2RS"));

        eventually(this::answered);

        assertThat(office.rejected()).isEmpty();
        assertThat(take(REPLIES)).isNotNull();
    }

    @Test
    void what_is_no_reply_at_all_is_set_aside_and_the_next_one_is_taken() {
        send("technical", "<answer>6308</answer>");
        send("technical", "");
        send("technical", context -> context.createTextMessage(null));
        send("technical", context -> context.createObjectMessage(new ArrayList<>(List.of("6308"))));
        send("technical", context -> {
            var map = context.createMapMessage();
            map.setString("answer", "6308");
            return map;
        });
        send("technical", context -> {
            BytesMessage noText = context.createBytesMessage();
            noText.writeByte((byte) 0xFF);
            return noText;
        });
        send("technical", JMSContext::createMessage);
        send("technical", answer("6308-2RS"));

        eventually(this::answered);

        String malformed = "reply.malformed";
        String notText = "reply.not-text";
        assertThat(office.reasons())
                .containsExactly(notText, notText, notText, notText, malformed, malformed, malformed);
        assertThat(office.rejected().get(1).body()).isEqualTo("/w==");
    }

    @Test
    void what_fails_for_a_passing_cause_is_delivered_again_until_it_has_its_effect() {
        office.failuresToCome.set(3);

        send("technical", answer("6308-2RS"));

        eventually(this::answered);
        assertThat(office.tries.get()).isEqualTo(4);
        assertThat(office.rejected()).isEmpty();
        assertThat(take("DLQ", 10)).isNull();
    }

    @Test
    void it_goes_on_when_the_broker_is_back() {
        broker.stop();
        broker.start();

        send("technical", answer("6308-2RS"));

        eventually(this::answered);
    }

    private boolean answered() {
        return office.referral().status() == ReferralStatus.ANSWERED;
    }

    private String answer(String text) {
        return """
                {"specversion":"1.0","id":"m1","source":"/plm","type":"shouhou.referral.answered",
                 "datacontenttype":"application/json","data":{"referralId":%d,"text":"%s","by":"陈杰"}}
                """
                .formatted(office.referralId, text);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    /** Makes a message, as a client would. */
    private interface Written {
        Message in(JMSContext context) throws jakarta.jms.JMSException;
    }

    private static void send(String user, String text) {
        send(user, context -> {
            TextMessage message = context.createTextMessage(text);
            message.setJMSType("shouhou.referral.answered");
            return message;
        });
    }

    private static void send(String user, Written written) {
        with(user, sending(written));
    }

    private static void sendByAmqp(String user, Written written) {
        try (JMSContext context = broker.amqpClient(user).createContext()) {
            sending(written).apply(context);
        }
    }

    private static Function<JMSContext, Boolean> sending(Written written) {
        return context -> {
            try {
                context.createProducer().send(context.createQueue(REPLIES), written.in(context));
                return true;
            } catch (jakarta.jms.JMSException broken) {
                throw new IllegalStateException(broken);
            }
        };
    }

    private static BytesMessage bytes(JMSContext context, String text) throws jakarta.jms.JMSException {
        BytesMessage message = context.createBytesMessage();
        message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static Message take(String queue) {
        return take(queue, SOON);
    }

    private static Message take(String queue, long atMost) {
        return with("technical", context -> {
            try (JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
                return consumer.receive(atMost);
            }
        });
    }

    private static <T> T with(String user, Function<JMSContext, T> work) {
        try (ActiveMQConnectionFactory client = broker.client(user);
                JMSContext context = client.createContext()) {
            return work.apply(context);
        }
    }
}
