package org.shouhou.application.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouhou.application.memory.MemoryFarEnd;
import org.shouhou.application.port.MessageSender;
import org.shouhou.application.port.Outbox;

class MemoryFarEndTest extends MessageSenderContract {

    private final MemoryFarEnd farEnd = new MemoryFarEnd();
    private long lastId;

    @Override
    protected MessageSender sender() {
        return farEnd;
    }

    @Override
    protected Outbox.Message message() {
        return to("shouhou.events");
    }

    @Override
    protected Outbox.Message impossible() {
        return to("");
    }

    private Outbox.Message to(String destination) {
        return new Outbox.Message(
                ++lastId,
                UUID.randomUUID(),
                "SH2026-000061",
                destination,
                "shouhou.case.opened",
                "{}",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                0);
    }

    @Override
    protected void farEndGoes() {
        farEnd.away(true);
    }

    @Override
    protected void farEndReturns() {
        farEnd.away(false);
    }

    @Override
    protected int arrived() {
        return farEnd.taken().size();
    }
}
