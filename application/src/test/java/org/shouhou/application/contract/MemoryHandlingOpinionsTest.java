package org.shouhou.application.contract;

class MemoryHandlingOpinionsTest extends HandlingOpinionsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
