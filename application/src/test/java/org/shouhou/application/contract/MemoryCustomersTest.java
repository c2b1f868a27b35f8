package org.shouhou.application.contract;

class MemoryCustomersTest extends CustomersContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
