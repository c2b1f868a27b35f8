package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.Stores;
import org.shouhou.application.contract.TurnsContract;

class JpaTurnsTest extends TurnsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
