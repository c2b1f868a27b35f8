package org.shouhou.application.contract;

class MemoryJottingsTest extends JottingsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
