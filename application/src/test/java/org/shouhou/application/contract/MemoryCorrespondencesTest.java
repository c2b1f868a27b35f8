package org.shouhou.application.contract;

class MemoryCorrespondencesTest extends CorrespondencesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
