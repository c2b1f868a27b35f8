package org.shouhou.application.contract;

class MemoryCaseMergesTest extends CaseMergesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
