package org.shouhou.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.security.SystemTask;

/**
 * Carries out what waits in the outbox. Claiming, sending and writing down the end are three steps, so that no
 * transaction is open while the far end makes us wait; a crash between them repeats a message, never loses one.
 */
@SystemTask
@ApplicationScoped
public class RelayOutbox {

    private final ClaimOutgoing claim;
    private final SettleOutgoing settle;
    private final MessageSender messages;
    private final MessageSender mail;

    protected RelayOutbox() {
        this(null, null, null, null);
    }

    @Inject
    RelayOutbox(
            ClaimOutgoing claim,
            SettleOutgoing settle,
            @Named("messages") MessageSender messages,
            @Named("mail") MessageSender mail) {
        this.claim = claim;
        this.settle = settle;
        this.messages = messages;
        this.mail = mail;
    }

    /**
     * Sends one batch of a lane.
     *
     * @return how many messages left, were refused or were given up; 0 when none was due or the far end can't be reached
     */
    public int relayDue(Lane lane) {
        List<Outbox.Message> due = claim.due(lane);
        MessageSender sender = lane == Lane.MAIL ? mail : messages;
        // a mail's end is written down at once, so that a crash repeats one at most; the broker drops a repeated event
        int sentBeforeSettling = lane == Lane.MAIL ? 1 : due.size();
        List<Outbox.Message> sent = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < due.size(); i++) {
            try {
                sender.send(due.get(i));
                sent.add(due.get(i));
                done++;
            } catch (NotSent why) {
                if (why.kind() == NotSent.Kind.UNREACHABLE) {
                    settle.unreachable(due.subList(i, due.size()), why);
                    break;
                }
                settle.refused(due.get(i), why);
                done++;
            }
            if (sent.size() >= sentBeforeSettling) {
                settle.sent(sent);
                sent.clear();
            }
        }
        if (!sent.isEmpty()) {
            settle.sent(sent);
        }
        return done;
    }
}
