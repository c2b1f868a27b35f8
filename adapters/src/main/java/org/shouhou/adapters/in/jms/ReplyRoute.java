package org.shouhou.adapters.in.jms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.ConsumerType;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.support.LifecycleStrategySupport;
import org.shouhou.adapters.broker.BrokerAccess;

/**
 * From {@code shouhou.replies} into the case. The session is transacted: a message is gone from the broker when the route
 * ends well, which is after the database's commit, and comes again when it doesn't.
 */
@Dependent
public class ReplyRoute extends RouteBuilder {

    /**
     * The client library takes a message into memory as a whole before we see it. A larger one, which an outside broker may
     * let in, stays there.
     */
    private static final String OF_BEARABLE_SIZE =
            "AMQSize < 2000000 AND (_AMQ_LARGE_SIZE IS NULL OR _AMQ_LARGE_SIZE < 2000000)";

    private final BrokerAccess broker;
    private final ReplyReceiver receiver;

    @Inject
    public ReplyRoute(BrokerAccess broker, ReplyReceiver receiver) {
        this.broker = broker;
        this.receiver = receiver;
    }

    @Override
    public void configure() {
        getCamelContext().addComponent("jms", jms(getCamelContext()));
        from("jms:queue:shouhou.replies?selector=RAW(" + OF_BEARABLE_SIZE + ")")
                .routeId("Replies of departments")
                .process(exchange ->
                        receiver.receive(exchange.getIn(JmsMessage.class).getJmsMessage()));
    }

    private JmsComponent jms(CamelContext context) {
        ActiveMQConnectionFactory connections = broker.newConnectionFactory();
        context.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStopped(CamelContext stopped) {
                connections.close();
            }
        });
        JmsConfiguration configuration = new JmsConfiguration(connections);
        configuration.setTransacted(true);
        configuration.setLazyCreateTransactionManager(false);
        configuration.setMapJmsMessage(false);
        configuration.setConsumerType(ConsumerType.Custom);
        configuration.setMessageListenerContainerFactory(PatientContainer::new);
        // Spring would make threads of its own, on which nothing of the container works
        configuration.setTaskExecutor(work ->
                context.getExecutorServiceManager().newThread("replies", work).start());
        // the failure policy has told it
        configuration.setErrorHandlerLoggingLevel(LoggingLevel.OFF);
        configuration.setErrorHandlerLogStackTrace(false);
        return new JmsComponent(configuration);
    }
}
