package org.shouhou.application.contract;

class MemoryCallBacksTest extends CallBacksContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
