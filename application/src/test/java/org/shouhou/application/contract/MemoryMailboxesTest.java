package org.shouhou.application.contract;

class MemoryMailboxesTest extends MailboxesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
