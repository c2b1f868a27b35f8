package org.shouhou.application.contract;

class MemoryApiTokensTest extends ApiTokensContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
