package org.shouhou.application.contract;

class MemoryQuotationsTest extends QuotationsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
