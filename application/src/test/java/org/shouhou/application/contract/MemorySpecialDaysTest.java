package org.shouhou.application.contract;

class MemorySpecialDaysTest extends SpecialDaysContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
