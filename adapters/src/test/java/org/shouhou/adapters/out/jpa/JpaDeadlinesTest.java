package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.DeadlinesContract;
import org.shouhou.application.contract.Stores;

class JpaDeadlinesTest extends DeadlinesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
