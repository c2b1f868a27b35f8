package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.Stores;
import org.shouhou.application.contract.WorkOrdersContract;

class JpaWorkOrdersTest extends WorkOrdersContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
