package org.shouhou.application.contract;

class MemoryTextTemplatesTest extends TextTemplatesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
