package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.SpecialDaysContract;
import org.shouhou.application.contract.Stores;

class JpaSpecialDaysTest extends SpecialDaysContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
