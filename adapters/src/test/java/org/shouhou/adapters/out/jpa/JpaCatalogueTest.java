package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CatalogueContract;
import org.shouhou.application.contract.Stores;

class JpaCatalogueTest extends CatalogueContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
