package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.ReferralsContract;
import org.shouhou.application.contract.Stores;

class JpaReferralsTest extends ReferralsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
