package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.FetchPlacesContract;
import org.shouhou.application.contract.Stores;

class JpaFetchPlacesTest extends FetchPlacesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
