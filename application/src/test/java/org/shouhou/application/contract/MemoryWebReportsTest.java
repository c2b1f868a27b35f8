package org.shouhou.application.contract;

class MemoryWebReportsTest extends WebReportsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
