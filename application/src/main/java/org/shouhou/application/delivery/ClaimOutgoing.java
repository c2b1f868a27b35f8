package org.shouhou.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.OutboxQueue.Lane;

/** Takes what is due in a short transaction of its own, so that none is open while the far end makes us wait. */
@ApplicationScoped
class ClaimOutgoing {

    /** Longer than a batch can take with every time-out running out; for servers that never come back. */
    private static final Duration MESSAGE_LEASE = Duration.ofMinutes(2);

    private static final Duration MAIL_LEASE = Duration.ofMinutes(20);
    private static final int MESSAGES_AT_ONCE = 50;
    private static final int MAILS_AT_ONCE = 5;

    private final OutboxQueue queue;
    private final Clock clock;

    protected ClaimOutgoing() {
        this(null, null);
    }

    @Inject
    ClaimOutgoing(OutboxQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Outbox.Message> due(Lane lane) {
        Instant now = clock.instant();
        Duration lease = lane == Lane.MAIL ? MAIL_LEASE : MESSAGE_LEASE;
        return queue.claimDue(lane, now, now.plus(lease), atOnce(lane));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void letGo(Lane lane) {
        queue.letGo(lane, clock.instant());
    }

    static int atOnce(Lane lane) {
        return lane == Lane.MAIL ? MAILS_AT_ONCE : MESSAGES_AT_ONCE;
    }
}
