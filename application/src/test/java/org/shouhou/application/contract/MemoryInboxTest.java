package org.shouhou.application.contract;

class MemoryInboxTest extends InboxContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
