package org.shouhou.adapters.in.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shouhou.application.intake.HoldMailbox;

/** This node's turn to fetch from a folder; only one has it at a time. */
final class Turn {

    private static final Duration ASK_AGAIN = HoldMailbox.TURN.dividedBy(3);

    private final HoldMailbox holdMailbox;
    private final String folder;
    private final Clock clock;
    private Instant askAgain = Instant.MIN;

    Turn(HoldMailbox holdMailbox, String folder, Clock clock) {
        this.holdMailbox = holdMailbox;
        this.folder = folder;
        this.clock = clock;
    }

    /** Whether it is ours to fetch; to be asked now and then, since what one does may outlast a turn. */
    boolean ours() {
        Instant now = clock.instant();
        if (now.isBefore(askAgain)) {
            return true;
        }
        boolean held = holdMailbox.hold(folder);
        askAgain = held ? now.plus(ASK_AGAIN) : Instant.MIN;
        return held;
    }

    /** Lets another node have it at once. */
    void end() {
        if (askAgain != Instant.MIN) {
            askAgain = Instant.MIN;
            holdMailbox.letGo(folder);
        }
    }
}
