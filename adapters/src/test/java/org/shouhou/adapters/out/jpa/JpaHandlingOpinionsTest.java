package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.HandlingOpinionsContract;
import org.shouhou.application.contract.Stores;

class JpaHandlingOpinionsTest extends HandlingOpinionsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
