package org.shouhou.application.contract;

class MemoryDocumentStoreTest extends DocumentStoreContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
