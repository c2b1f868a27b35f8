package org.shouhou.adapters.out.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Destination;
import jakarta.jms.IllegalStateException;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.ResourceAllocationException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.shouhou.adapters.broker.BrokerAccess;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.Outbox;

/**
 * Hands messages to the broker, one durable message at a time. Plain JMS rather than a Camel route: the relay needs to
 * know for each message whether the broker has it, may have it, or can't be reached, and nothing else happens on the way.
 *
 * <p>Connected when the first message leaves; a connection that breaks is dropped from the pool, the next one made anew.
 */
@Named("messages")
@ApplicationScoped
public class JmsMessageSender implements MessageSender {

    /**
     * The client library waits without end where the broker withholds credit, as it does when its disk is full; nothing
     * may hold the relay that long. More than what connecting and one call may take.
     */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(45);

    private static final String EVENTS = "shouhou.events";
    private static final String REJECTED = "shouhou.rejected";
    private static final String CONTENT_TYPE = "content_type";
    private static final String CLOUD_EVENT = "application/cloudevents+json";

    @Resource
    private ManagedThreadFactory threads;

    private final BrokerAccess broker;
    private ExecutorService sending;
    private JmsPoolConnectionFactory connections;

    protected JmsMessageSender() {
        this(null);
    }

    @Inject
    public JmsMessageSender(BrokerAccess broker) {
        this.broker = broker;
    }

    /** For use outside a container. */
    public JmsMessageSender(BrokerAccess broker, ThreadFactory threads) {
        this(broker);
        open(threads);
    }

    @PostConstruct
    void open() {
        open(threads);
    }

    private void open(ThreadFactory threadFactory) {
        // as many threads as there are relays that wait for them, which is one
        sending = Executors.newCachedThreadPool(threadFactory);
        connections = new JmsPoolConnectionFactory();
        connections.setConnectionFactory(broker.newConnectionFactory());
        connections.setMaxConnections(1);
    }

    @PreDestroy
    public void close() {
        sending.shutdownNow();
        connections.stop();
    }

    /** The broker drops a second message of the same duplicate id. */
    @Override
    public boolean repeatsAreHarmless() {
        return true;
    }

    @Override
    public void send(Outbox.Message message) {
        Future<?> handing = sending.submit(() -> hand(message));
        try {
            handing.get(LONGEST_SEND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotSent why) {
                throw why;
            }
            throw new NotSent(NotSent.Kind.REFUSED_NOW, false, reason(failed.getCause()), failed.getCause());
        } catch (TimeoutException endless) {
            handing.cancel(true);
            throw new NotSent(NotSent.Kind.UNREACHABLE, true, "The broker took too long", endless);
        } catch (InterruptedException stopping) {
            handing.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotSent(NotSent.Kind.UNREACHABLE, true, "This node is stopping", stopping);
        }
    }

    private void hand(Outbox.Message message) {
        boolean onItsWay = false;
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(null)) {
            Message written = written(message, session);
            onItsWay = true;
            producer.send(destination(message.destination()), written);
        } catch (JMSException refused) {
            throw new NotSent(kind(refused, onItsWay), onItsWay, reason(refused), refused);
        }
    }

    /** The one place that says which address is a topic. Made here, since asking the session asks the broker. */
    private static Destination destination(String address) {
        return address.equals(EVENTS)
                ? ActiveMQDestination.createTopic(address)
                : ActiveMQDestination.createQueue(address);
    }

    private static Message written(Outbox.Message message, Session session) throws JMSException {
        Message written = body(message, session);
        written.setJMSType(message.type());
        if (message.correlation().isPresent()) {
            written.setJMSCorrelationID(message.correlation().get());
        }
        if (!message.destination().equals(REJECTED)) {
            written.setStringProperty(CONTENT_TYPE, CLOUD_EVENT);
        }
        for (Map.Entry<String, String> property : message.properties().entrySet()) {
            if (!property.getKey().equals(Outbox.Message.BASE64)) {
                written.setStringProperty(property.getKey(), property.getValue());
            }
        }
        // the broker drops a second copy, and gives all messages of a case to one consumer
        written.setStringProperty("_AMQ_DUPL_ID", message.eventId().toString());
        written.setStringProperty("JMSXGroupID", message.group());
        return written;
    }

    private static Message body(Outbox.Message message, Session session) throws JMSException {
        if (!message.properties().containsKey(Outbox.Message.BASE64)) {
            return session.createTextMessage(message.payload());
        }
        BytesMessage bytes = session.createBytesMessage();
        bytes.writeBytes(Base64.getDecoder().decode(message.payload()));
        return bytes;
    }

    /** What is wrong with this message or its address concerns it alone; anything else the whole broker. */
    private static NotSent.Kind kind(JMSException refused, boolean onItsWay) {
        boolean thisMessage = refused instanceof InvalidDestinationException
                || refused instanceof JMSSecurityException
                || refused instanceof ResourceAllocationException;
        boolean connected = onItsWay && !(refused instanceof IllegalStateException);
        return thisMessage && connected ? NotSent.Kind.REFUSED_NOW : NotSent.Kind.UNREACHABLE;
    }

    private static String reason(Throwable broken) {
        return broken.getMessage() == null ? broken.toString() : broken.getMessage();
    }
}
