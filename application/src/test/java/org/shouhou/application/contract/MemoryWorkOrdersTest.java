package org.shouhou.application.contract;

class MemoryWorkOrdersTest extends WorkOrdersContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
