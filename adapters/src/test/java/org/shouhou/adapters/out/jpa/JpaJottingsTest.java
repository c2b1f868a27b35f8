package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.JottingsContract;
import org.shouhou.application.contract.Stores;

class JpaJottingsTest extends JottingsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
