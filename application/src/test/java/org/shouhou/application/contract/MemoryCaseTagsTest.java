package org.shouhou.application.contract;

class MemoryCaseTagsTest extends CaseTagsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
