package org.shouhou.application.contract;

class MemoryCatalogueTest extends CatalogueContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
