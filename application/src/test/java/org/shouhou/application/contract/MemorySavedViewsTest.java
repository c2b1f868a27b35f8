package org.shouhou.application.contract;

class MemorySavedViewsTest extends SavedViewsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
