package org.shouhou.application.contract;

class MemoryMachinesTest extends MachinesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
