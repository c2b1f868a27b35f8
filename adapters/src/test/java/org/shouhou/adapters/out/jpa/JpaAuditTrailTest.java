package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.AuditTrailContract;
import org.shouhou.application.contract.Stores;

class JpaAuditTrailTest extends AuditTrailContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
