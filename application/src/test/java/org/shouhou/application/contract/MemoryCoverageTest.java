package org.shouhou.application.contract;

class MemoryCoverageTest extends CoverageContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
