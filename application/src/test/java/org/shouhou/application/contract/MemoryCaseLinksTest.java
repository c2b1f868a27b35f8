package org.shouhou.application.contract;

class MemoryCaseLinksTest extends CaseLinksContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
