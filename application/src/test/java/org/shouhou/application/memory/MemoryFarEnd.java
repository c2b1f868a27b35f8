package org.shouhou.application.memory;

import java.util.HashSet;
import java.util.Set;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.Outbox;

/** A far end in memory, reached without any way that could fail on its own. It takes nothing without a destination. */
public final class MemoryFarEnd implements MessageSender {

    private final Set<Long> taken = new HashSet<>();
    private boolean away;

    @Override
    public void send(Outbox.Message message) {
        if (away) {
            throw new NotSent(NotSent.Kind.UNREACHABLE, false, "nobody there", null);
        }
        if (message.destination().isEmpty()) {
            throw new NotSent(NotSent.Kind.REFUSED_FOR_GOOD, false, "no destination", null);
        }
        taken.add(message.id());
    }

    public void away(boolean away) {
        this.away = away;
    }

    public Set<Long> taken() {
        return Set.copyOf(taken);
    }
}
