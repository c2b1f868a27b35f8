package org.shouhou.application.contract;

class MemoryIncomingCallsTest extends IncomingCallsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
