package org.shouhou.application.contract;

class MemoryContactsTest extends ContactsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
