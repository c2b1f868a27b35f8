package org.shouhou.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.shouhou.application.port.Turns;
import org.shouhou.application.security.SystemTask;

/**
 * Lets one node at a time fetch from a mailbox. Two would lose nothing, but fetch every mail twice; so a turn that two
 * nodes believe theirs for a moment, since their clocks differ, does no harm.
 */
@SystemTask
@ApplicationScoped
public class HoldMailbox {

    /** How long a node that is gone keeps the others from the mailbox. */
    public static final Duration TURN = Duration.ofMinutes(1);

    private final Turns turns;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    protected HoldMailbox() {
        this(null, null);
    }

    @Inject
    public HoldMailbox(Turns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /** Whether the mailbox is this node's for a {@link #TURN} from now. */
    @Transactional
    public boolean hold(String mailbox) {
        Instant now = clock.instant();
        return turns.take(task(mailbox), node, now, now.plus(TURN));
    }

    /** Lets another node have it at once. */
    @Transactional
    public void letGo(String mailbox) {
        turns.giveUp(task(mailbox), node);
    }

    private static String task(String mailbox) {
        return "fetch " + mailbox;
    }
}
