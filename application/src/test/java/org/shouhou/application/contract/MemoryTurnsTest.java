package org.shouhou.application.contract;

class MemoryTurnsTest extends TurnsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
