package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.DeliveriesContract;
import org.shouhou.application.contract.Stores;

class JpaDeliveriesTest extends DeliveriesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
