package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.QuotationsContract;
import org.shouhou.application.contract.Stores;

class JpaQuotationsTest extends QuotationsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
