package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CaseMergesContract;
import org.shouhou.application.contract.Stores;

class JpaCaseMergesTest extends CaseMergesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
