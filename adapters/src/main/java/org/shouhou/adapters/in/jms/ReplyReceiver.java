package org.shouhou.adapters.in.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shouhou.application.exchange.RejectMessage;
import org.shouhou.application.exchange.TakeDepartmentReply;
import org.shouhou.application.port.ReplyReader;
import org.shouhou.domain.RuleBroken;

/**
 * Takes one message: it has its effect, or it can never have one and is set aside. Returning means that either is
 * committed, so that the broker may forget the message; throwing means that the broker keeps it and gives it again.
 */
@ApplicationScoped
public class ReplyReceiver {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ReplyReader reader;
    private final TakeDepartmentReply takeDepartmentReply;
    private final RejectMessage rejectMessage;
    private final Arrivals arrivals;

    protected ReplyReceiver() {
        this(null, null, null, false);
    }

    /** @param amqpVouchedFor whether the broker says truthfully who sent a message over AMQP; the embedded one does */
    @Inject
    public ReplyReceiver(
            ReplyReader reader,
            TakeDepartmentReply takeDepartmentReply,
            RejectMessage rejectMessage,
            @ConfigProperty(name = "shouhou.jms.amqp-vouched-for", defaultValue = "false") boolean amqpVouchedFor) {
        this.reader = reader;
        this.takeDepartmentReply = takeDepartmentReply;
        this.rejectMessage = rejectMessage;
        this.arrivals = new Arrivals(amqpVouchedFor);
    }

    void receive(Message message) throws JMSException {
        RejectMessage.Message arrived = arrivals.read(message);
        try {
            try {
                RuleBroken.unless(!arrived.binary(), "reply.not-text");
                takeDepartmentReply.take(reader.read(arrived.body(), arrived.sender()));
            } catch (RuleBroken never) {
                rejectMessage.reject(arrived, never);
            }
        } catch (RuntimeException passing) {
            pauseAfter(message.getIntProperty("JMSXDeliveryCount"));
            throw passing;
        }
    }

    /**
     * What fails for a passing cause, mostly a database that is away, fails for the next message as well. The broker
     * delays each by itself, if it was told to; this keeps one that wasn't from giving them up within a second.
     */
    private static void pauseAfter(int deliveries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(deliveries - 1, 0), 16));
        try {
            Thread.sleep(Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
