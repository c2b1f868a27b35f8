package org.shouhou.application.contract;

class MemoryHostedMailboxesTest extends HostedMailboxesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
