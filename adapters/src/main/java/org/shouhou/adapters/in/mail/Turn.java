package org.shouhou.adapters.in.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.shouhou.application.intake.HoldMailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's turn to look into the mailbox; only one has it at a time. A mailbox that can't be looked into is told of
 * once, and once when it can again.
 */
final class Turn implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final Duration ASK_AGAIN = HoldMailbox.TURN.dividedBy(3);

    private final HoldMailbox holdMailbox;
    private final HostedMailbox mailbox;
    private final Patience patience;
    private final Clock clock;
    private Instant askAgain = Instant.MIN;
    private boolean troubled;
    private boolean failedThisRound;

    Turn(HoldMailbox holdMailbox, HostedMailbox mailbox, Patience patience, Clock clock) {
        this.holdMailbox = holdMailbox;
        this.mailbox = mailbox;
        this.patience = patience;
        this.clock = clock;
    }

    /** Whether it is ours to fetch; asked before each mail, since a batch may outlast a turn. */
    boolean ours() {
        Instant now = clock.instant();
        if (now.isBefore(askAgain)) {
            return true;
        }
        boolean held = holdMailbox.hold(mailbox.address());
        askAgain = held ? now.plus(ASK_AGAIN) : Instant.MIN;
        return held;
    }

    /** Lets another node have it at once. */
    void end() {
        if (askAgain != Instant.MIN) {
            askAgain = Instant.MIN;
            holdMailbox.letGo(mailbox.address());
        }
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        failedThisRound = false;
        return !patience.waitsForStore() && ours();
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        if (troubled && !failedThisRound) {
            troubled = false;
            LOG.info("Mail is fetched from {} again", mailbox);
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        handleException(cause);
        return false;
    }

    @Override
    public void handleException(Throwable cause) {
        failedThisRound = true;
        if (troubled) {
            LOG.debug("No mail can be fetched from {}", mailbox, cause);
        } else {
            troubled = true;
            String reason = cause.toString().strip().replaceAll("\\s+", " ");
            LOG.warn("No mail can be fetched from {}; it is tried again: {}", mailbox, reason);
        }
    }

    @Override
    public void handleException(String message, Throwable cause) {
        handleException(cause);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable cause) {
        handleException(cause);
    }
}
