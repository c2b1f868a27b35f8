package org.shouhou.application.contract;

class MemoryOutboxTest extends OutboxContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
