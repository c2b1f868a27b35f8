package org.shouhou.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shouhou.application.port.AfterCommit;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.MessageSender.NotSent;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;
import org.shouhou.application.telling.TellUndelivered;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Fate;
import org.shouhou.domain.correspondence.Progress;
import org.shouhou.domain.customer.EmailAddress;

/** Writes down how a try to send ended, for the queue and for the register. */
@ApplicationScoped
class SettleOutgoing {

    /** With the pauses below, a little over a day. */
    static final int TRIES = 12;

    static final Duration UNREACHABLE_PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final OutboxQueue queue;
    private final Correspondences register;
    private final TellUndelivered tellUndelivered;
    private final AfterCommit afterCommit;
    private final Clock clock;

    protected SettleOutgoing() {
        this(null, null, null, null, null);
    }

    @Inject
    SettleOutgoing(
            OutboxQueue queue,
            Correspondences register,
            TellUndelivered tellUndelivered,
            AfterCommit afterCommit,
            Clock clock) {
        this.queue = queue;
        this.register = register;
        this.tellUndelivered = tellUndelivered;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(List<Outbox.Message> messages) {
        Instant now = clock.instant();
        queue.sent(messages.stream().map(Outbox.Message::id).toList(), now);
        for (Outbox.Message message : messages) {
            tellRegister(message, entry -> entry.sentAtLast(message.recipients(), now));
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void unreachable(List<Outbox.Message> messages, NotSent why) {
        Instant next = clock.instant().plus(UNREACHABLE_PAUSE);
        queue.postpone(messages.stream().map(Outbox.Message::id).toList(), next, why.getMessage());
        messages.forEach(this::tellThatItWaits);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Outbox.Message message, NotSent why) {
        Instant now = clock.instant();
        int tries = message.attempts() + 1;
        boolean last = why.kind() == NotSent.Kind.REFUSED_FOR_GOOD || tries >= TRIES;
        List<Fate> fates = told(why, last, now);
        if (last) {
            queue.dead(message.id(), why.getMessage(), why.perhapsTaken());
            tellRegister(message, entry -> {
                fates.forEach(entry::fared);
                entry.givenUp(message.recipients(), why.getMessage(), now);
                tellUndelivered.tell(entry, why.getMessage(), now);
            });
        } else {
            List<EmailAddress> waiting = waiting(why);
            if (!waiting.isEmpty()) {
                queue.narrow(message.id(), waiting);
            }
            queue.failed(message.id(), now.plus(pauseAfter(tries)), why.getMessage(), why.perhapsTaken());
            boolean someRefused = why.refusals().stream().anyMatch(NotSent.Refusal::forGood);
            tellRegister(message, entry -> {
                fates.forEach(entry::fared);
                if (someRefused) {
                    tellUndelivered.tell(entry, why.getMessage(), now);
                }
            });
        }
    }

    private static List<Fate> told(NotSent why, boolean last, Instant now) {
        Stream<Fate> refused = why.refusals().stream().map(it -> {
            Progress progress = last || it.forGood() ? Progress.REFUSED : Progress.PUT_OFF;
            return new Fate(it.recipient(), progress, it.reason(), now);
        });
        Stream<Fate> taken = why.taken().stream().map(it -> new Fate(it, Progress.TAKEN, "", now));
        return Stream.concat(refused, taken).toList();
    }

    private static List<EmailAddress> waiting(NotSent why) {
        return why.refusals().stream()
                .filter(it -> !it.forGood())
                .map(NotSent.Refusal::recipient)
                .toList();
    }

    /** Ten seconds, then three times as long each time, six hours at most. */
    static Duration pauseAfter(int tries) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < tries && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(3);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** The page of its case says why and until when. */
    private void tellThatItWaits(Outbox.Message message) {
        tellRegister(message, entry -> {});
    }

    private void tellRegister(Outbox.Message message, Consumer<Correspondence> change) {
        message.correspondenceId().flatMap(register::byId).ifPresent(entry -> {
            change.accept(entry);
            if (entry.caseId() != null) {
                afterCommit.caseChanged(entry.caseId());
            }
        });
    }
}
