package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CaseLinksContract;
import org.shouhou.application.contract.Stores;

class JpaCaseLinksTest extends CaseLinksContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
