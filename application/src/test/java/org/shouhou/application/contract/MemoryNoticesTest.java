package org.shouhou.application.contract;

class MemoryNoticesTest extends NoticesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
