package org.shouhou.application.contract;

class MemoryReferralsTest extends ReferralsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
