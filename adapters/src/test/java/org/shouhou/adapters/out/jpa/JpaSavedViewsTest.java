package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.SavedViewsContract;
import org.shouhou.application.contract.Stores;

class JpaSavedViewsTest extends SavedViewsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
