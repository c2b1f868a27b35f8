package org.shouhou.application.contract;

class MemoryFetchPlacesTest extends FetchPlacesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
