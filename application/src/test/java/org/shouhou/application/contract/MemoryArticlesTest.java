package org.shouhou.application.contract;

class MemoryArticlesTest extends ArticlesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
