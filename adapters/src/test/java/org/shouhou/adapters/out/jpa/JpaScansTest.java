package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.ScansContract;
import org.shouhou.application.contract.Stores;

class JpaScansTest extends ScansContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
