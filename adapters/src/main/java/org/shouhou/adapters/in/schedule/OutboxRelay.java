package org.shouhou.adapters.in.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouhou.application.delivery.RelayOutbox;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.OutboxQueue.Lane;

/**
 * Keeps the outbox empty: one worker for each lane, so that a slow mail server holds up no message. It wakes when this
 * node has written something, and by itself for what other nodes left behind or what is due again.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Worker.Pauses PAUSES =
            new Worker.Pauses(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(15));

    private static final Map<Lane, String> NAMES = new EnumMap<>(Map.of(
            Lane.MESSAGES, "Messages to other systems",
            Lane.MAIL, "Mail to customers"));

    /** What a send that can't be hurried may take before its thread is interrupted. */
    private static final Duration TO_FINISH = Duration.ofSeconds(3);

    @Resource
    private ManagedThreadFactory threads;

    private final RelayOutbox relayOutbox;
    private volatile List<Worker> workers = List.of();
    private volatile List<Thread> running = List.of();

    protected OutboxRelay() {
        this(null);
    }

    @Inject
    public OutboxRelay(RelayOutbox relayOutbox) {
        this.relayOutbox = relayOutbox;
    }

    void start() {
        List<Worker> hired = new ArrayList<>();
        List<Thread> started = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            Worker worker = new Worker(NAMES.get(lane), PAUSES, () -> round(lane));
            Thread thread = threads.newThread(worker);
            thread.setName("outbox-" + lane.name().toLowerCase(Locale.ROOT));
            thread.start();
            hired.add(worker);
            started.add(thread);
        }
        workers = List.copyOf(hired);
        running = List.copyOf(started);
    }

    private Worker.End round(Lane lane) {
        RelayOutbox.Relayed relayed = relayOutbox.relayDue(lane);
        relayed.unreachable().ifPresent(reason -> {
            throw new Worker.FarEndAway(reason);
        });
        return relayed.done() > 0 ? Worker.End.WORKED : Worker.End.IDLE;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCommit.ToSend somethingToSend) {
        workers.forEach(Worker::wake);
    }

    void stop() {
        workers.forEach(Worker::stop);
        running.forEach(OutboxRelay::end);
    }

    private static void end(Thread thread) {
        try {
            thread.join(TO_FINISH.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(TO_FINISH.toMillis());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
