package org.shouhou.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
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

    /** For use outside a container, where nobody begins the transactions: the ports' calls are each one of their own. */
    public RelayOutbox(
            OutboxQueue queue,
            Correspondences register,
            AfterCommit afterCommit,
            Clock clock,
            MessageSender messages,
            MessageSender mail) {
        this(new ClaimOutgoing(queue, clock), new SettleOutgoing(queue, register, afterCommit, clock), messages, mail);
    }

    /**
     * What one batch came to.
     *
     * @param done how many messages left, were refused or were given up
     * @param more whether there were as many as one batch takes, so that more is surely due
     * @param unreachable why the far end can't be reached; empty where it can, or where there was nothing to send
     */
    public record Relayed(int done, boolean more, Optional<String> unreachable) {}

    /** To be called before the first batch: what this server was sending when it died is due again. */
    public void takeUpAgain(Lane lane) {
        claim.letGo(lane);
    }

    /** Sends one batch of a lane; ends with the first message that finds nobody at the far end. */
    public Relayed relayDue(Lane lane) {
        List<Outbox.Message> due = claim.due(lane);
        MessageSender sender = lane == Lane.MAIL ? mail : messages;
        // where a repeated message would be seen, its end is written down at once: a crash repeats one at most
        int sentBeforeSettling = sender.repeatsAreHarmless() ? due.size() : 1;
        List<Outbox.Message> sent = new ArrayList<>();
        for (int done = 0; done < due.size(); done++) {
            Optional<NotSent> problem = handOver(due.get(done), sender);
            if (problem.isEmpty()) {
                sent.add(due.get(done));
            } else if (problem.get().kind() == NotSent.Kind.UNREACHABLE) {
                settleSent(sent);
                settle.unreachable(due.subList(done, due.size()), problem.get());
                return new Relayed(done, false, problem.map(NotSent::getMessage));
            } else {
                settle.refused(due.get(done), problem.get());
            }
            if (sent.size() >= sentBeforeSettling) {
                settleSent(sent);
            }
        }
        settleSent(sent);
        return new Relayed(due.size(), due.size() == ClaimOutgoing.atOnce(lane), Optional.empty());
    }

    /** A sender that breaks over one message has refused it, so that the others go on. */
    private static Optional<NotSent> handOver(Outbox.Message message, MessageSender sender) {
        try {
            sender.send(message);
            return Optional.empty();
        } catch (NotSent why) {
            return Optional.of(why);
        } catch (RuntimeException broken) {
            return Optional.of(new NotSent(NotSent.Kind.REFUSED_NOW, true, broken.toString(), broken));
        }
    }

    private void settleSent(List<Outbox.Message> sent) {
        if (!sent.isEmpty()) {
            settle.sent(sent);
            sent.clear();
        }
    }
}
