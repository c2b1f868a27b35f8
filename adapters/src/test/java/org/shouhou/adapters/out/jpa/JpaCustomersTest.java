package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CustomersContract;
import org.shouhou.application.contract.Stores;

class JpaCustomersTest extends CustomersContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
