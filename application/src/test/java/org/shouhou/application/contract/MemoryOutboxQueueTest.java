package org.shouhou.application.contract;

import org.shouhou.application.memory.MemoryOutbox;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.OutboxQueue;

class MemoryOutboxQueueTest extends OutboxQueueContract {

    private final MemoryOutbox outbox = new MemoryOutbox();
    private long letters;

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected OutboxQueue queue() {
        return outbox;
    }

    @Override
    protected void serverDies() {
        outbox.dies();
    }

    @Override
    protected boolean uncertain(long id) {
        return outbox.uncertain(id);
    }

    @Override
    protected String state(long id) {
        return outbox.state(id);
    }

    @Override
    protected long letter() {
        return ++letters;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
