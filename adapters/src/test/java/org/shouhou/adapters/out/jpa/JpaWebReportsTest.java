package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.Stores;
import org.shouhou.application.contract.WebReportsContract;

class JpaWebReportsTest extends WebReportsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
