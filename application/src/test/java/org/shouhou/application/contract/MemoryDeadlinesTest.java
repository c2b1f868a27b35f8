package org.shouhou.application.contract;

class MemoryDeadlinesTest extends DeadlinesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
