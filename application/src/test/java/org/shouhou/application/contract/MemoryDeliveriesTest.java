package org.shouhou.application.contract;

class MemoryDeliveriesTest extends DeliveriesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
