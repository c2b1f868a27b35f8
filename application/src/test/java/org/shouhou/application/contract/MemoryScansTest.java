package org.shouhou.application.contract;

class MemoryScansTest extends ScansContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
