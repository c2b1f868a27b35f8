package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.shouhou.application.delivery.RelayOutbox;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.OutboxQueue.Lane;

/**
 * Keeps the outbox empty: one worker for each lane, so that a slow mail server holds up no message. It wakes when this
 * node has written something for its lane, and by itself for what other nodes left behind or what is due again.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(15));

    private static final Map<Lane, String> NAMES = new EnumMap<>(Map.of(
            Lane.MESSAGES, "Messages to other systems",
            Lane.MAIL, "Mail to customers"));

    @Resource
    private ManagedThreadFactory managedThreads;

    private final RelayOutbox relayOutbox;
    private final Map<Lane, Crew> crews = new EnumMap<>(Map.of(Lane.MESSAGES, new Crew(), Lane.MAIL, new Crew()));

    private final Set<Lane> begun = ConcurrentHashMap.newKeySet();

    protected OutboxRelay() {
        this(null);
    }

    @Inject
    public OutboxRelay(RelayOutbox relayOutbox) {
        this.relayOutbox = relayOutbox;
    }

    void start() {
        start(managedThreads);
    }

    /** @param threads makes what the workers run on; in a container, managed ones */
    void start(ThreadFactory threads) {
        for (Lane lane : Lane.values()) {
            Worker worker = new Worker(NAMES.get(lane), PAUSES, () -> round(lane));
            crews.get(lane).hire("outbox-" + lane.name().toLowerCase(Locale.ROOT), worker, threads);
        }
    }

    private Worker.End round(Lane lane) {
        if (!begun.contains(lane)) {
            relayOutbox.takeUpAgain(lane);
            begun.add(lane);
        }
        RelayOutbox.Relayed relayed = relayOutbox.relayDue(lane);
        relayed.unreachable().ifPresent(reason -> {
            throw new Worker.FarEndAway(reason);
        });
        if (relayed.more()) {
            return Worker.End.WORKED;
        }
        return relayed.done() > 0 ? Worker.End.SOME : Worker.End.IDLE;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.ToSend somethingToSend) {
        crews.get(somethingToSend.lane()).wake();
    }

    void stop() {
        crews.values().forEach(Crew::dismiss);
    }
}
