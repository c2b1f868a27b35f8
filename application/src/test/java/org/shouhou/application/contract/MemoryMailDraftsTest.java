package org.shouhou.application.contract;

class MemoryMailDraftsTest extends MailDraftsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
