package org.shouhou.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Outbox;
import org.shouhou.domain.referral.ReferralEvent;
import org.shouhou.domain.servicecase.CaseEvent;
import org.shouhou.domain.servicecase.CaseNumber;

/** What would leave, kept in memory. */
public final class MemoryOutbox implements Outbox {

    private final List<Message> waiting = new CopyOnWriteArrayList<>();

    @Override
    public void publish(CaseEvent event) {
        put(event.number(), "shouhou.events", event.type(), event.toString(), null, null);
    }

    @Override
    public void request(long referralId, String address, ReferralEvent.Requested event) {
        put(event.number(), address, "shouhou.referral.requested", event.toString(), referralId, null);
    }

    @Override
    public void withdraw(long referralId, CaseNumber number, String address, ReferralEvent.Ended event) {
        put(number, address, "shouhou.referral.withdrawn", event.toString(), referralId, null);
    }

    @Override
    public void mail(CaseNumber number, long correspondenceId) {
        put(number, "mail", "mail", "", null, correspondenceId);
    }

    /** What waits to leave, in the order it was written. */
    public List<Message> waiting() {
        return List.copyOf(waiting);
    }

    /** The types of what waits for one destination, in order. */
    public List<String> typesFor(String destination) {
        return waiting.stream()
                .filter(message -> message.destination().equals(destination))
                .map(Message::type)
                .toList();
    }

    private void put(
            CaseNumber group, String destination, String type, String payload, Long referralId, Long correspondenceId) {
        waiting.add(new Message(
                waiting.size() + 1L,
                UUID.randomUUID(),
                group.value(),
                destination,
                type,
                payload,
                Optional.ofNullable(referralId).map(String::valueOf),
                Optional.ofNullable(correspondenceId),
                0));
    }
}
