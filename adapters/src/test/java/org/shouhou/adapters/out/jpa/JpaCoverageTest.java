package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CoverageContract;
import org.shouhou.application.contract.Stores;

class JpaCoverageTest extends CoverageContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
