package org.shouhou.application.contract;

class MemoryServiceCasesTest extends ServiceCasesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
