package org.shouhou.application.contract;

class MemoryAuditTrailTest extends AuditTrailContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
