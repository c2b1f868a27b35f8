package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.ServiceCasesContract;
import org.shouhou.application.contract.Stores;

class JpaServiceCasesTest extends ServiceCasesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
