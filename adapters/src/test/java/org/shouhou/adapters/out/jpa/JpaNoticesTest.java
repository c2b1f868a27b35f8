package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.NoticesContract;
import org.shouhou.application.contract.Stores;

class JpaNoticesTest extends NoticesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
