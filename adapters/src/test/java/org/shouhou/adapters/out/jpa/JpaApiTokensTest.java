package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.ApiTokensContract;
import org.shouhou.application.contract.Stores;

class JpaApiTokensTest extends ApiTokensContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
