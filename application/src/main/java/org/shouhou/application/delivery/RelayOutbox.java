package org.shouhou.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.port.OutboxQueue.Lane;
import org.shouhou.application.security.SystemTask;
import org.shouhou.application.telling.TellUndelivered;

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
    private final Map<Lane, Ends> ends = new EnumMap<>(Map.of(Lane.MESSAGES, new Ends(), Lane.MAIL, new Ends()));

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
            TellUndelivered tellUndelivered,
            AfterCommit afterCommit,
            Clock clock,
            MessageSender messages,
            MessageSender mail) {
        this(
                new ClaimOutgoing(queue, clock),
                new SettleOutgoing(queue, register, tellUndelivered, afterCommit, clock),
                messages,
                mail);
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

    /**
     * Sends one batch of a lane; ends with the first message that finds nobody at the far end. For one worker a lane.
     *
     * @throws RuntimeException where an end can't be written down; it is, before the next batch
     */
    public Relayed relayDue(Lane lane) {
        Deque<Outbox.Message> due = new ArrayDeque<>(claim.due(lane));
        try {
            ends.get(lane).writeKept();
            return relay(lane, due);
        } catch (RuntimeException unwritten) {
            // what didn't leave needn't wait until its claim runs out
            List<Outbox.Message> rest = List.copyOf(due);
            NotSent why = new NotSent(
                    NotSent.Kind.UNREACHABLE, false, "What left before can't be written down: " + unwritten, unwritten);
            ends.get(lane).keep(() -> settle.unreachable(rest, why));
            throw unwritten;
        }
    }

    private Relayed relay(Lane lane, Deque<Outbox.Message> due) {
        int all = due.size();
        MessageSender sender = lane == Lane.MAIL ? mail : messages;
        // where a repeated message would be seen, its end is written down at once: a crash repeats one at most
        int sentBeforeSettling = sender.repeatsAreHarmless() ? all : 1;
        List<Outbox.Message> sent = new ArrayList<>();
        while (!due.isEmpty()) {
            Outbox.Message message = due.peek();
            Optional<NotSent> problem = handOver(message, sender);
            if (problem.isPresent() && problem.get().kind() == NotSent.Kind.UNREACHABLE) {
                settleSent(lane, sent);
                List<Outbox.Message> rest = List.copyOf(due);
                due.clear();
                ends.get(lane).write(() -> settle.unreachable(rest, problem.get()));
                return new Relayed(all - rest.size(), false, problem.map(NotSent::getMessage));
            }
            due.poll();
            if (problem.isPresent()) {
                ends.get(lane).write(() -> settle.refused(message, problem.get()));
            } else {
                sent.add(message);
            }
            if (sent.size() >= sentBeforeSettling) {
                settleSent(lane, sent);
            }
        }
        settleSent(lane, sent);
        return new Relayed(all, all == ClaimOutgoing.atOnce(lane), Optional.empty());
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

    private void settleSent(Lane lane, List<Outbox.Message> sent) {
        if (!sent.isEmpty()) {
            List<Outbox.Message> left = List.copyOf(sent);
            sent.clear();
            ends.get(lane).write(() -> settle.sent(left));
        }
    }
}
