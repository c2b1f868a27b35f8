package org.shouhou.adapters.in.jms;

import jakarta.jms.Session;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Waits for a broker that is away, with growing pauses, and says so once when it goes and once when it is back; Spring's
 * own container says it every time.
 */
final class PatientContainer extends DefaultJmsMessageListenerContainer {

    private static final Logger LOG = LoggerFactory.getLogger(PatientContainer.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private volatile boolean away;

    PatientContainer(JmsEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    protected void handleListenerSetupFailure(Throwable problem, boolean alreadyRecovered) {
        gone(problem);
    }

    @Override
    protected void refreshConnectionUntilSuccessful() {
        BackOffExecution pauses = pauses().start();
        while (isRunning()) {
            try {
                refreshSharedConnection();
                return;
            } catch (Exception problem) {
                gone(problem);
            }
            applyBackOffTime(pauses);
        }
    }

    private static ExponentialBackOff pauses() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return pauses;
    }

    @Override
    protected void messageReceived(Object invoker, Session session) {
        super.messageReceived(invoker, session);
        back();
    }

    @Override
    protected void noMessageReceived(Object invoker, Session session) {
        super.noMessageReceived(invoker, session);
        back();
    }

    private void gone(Throwable problem) {
        if (away || !isRunning()) {
            LOG.debug("No messages can be received.", problem);
        } else {
            away = true;
            LOG.warn("No messages can be received: {}. It goes on by itself when this is over.", problem.getMessage());
        }
    }

    private void back() {
        if (away) {
            away = false;
            LOG.info("Messages are received again.");
        }
    }
}
