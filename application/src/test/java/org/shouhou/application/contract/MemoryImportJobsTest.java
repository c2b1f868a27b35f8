package org.shouhou.application.contract;

class MemoryImportJobsTest extends ImportJobsContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
