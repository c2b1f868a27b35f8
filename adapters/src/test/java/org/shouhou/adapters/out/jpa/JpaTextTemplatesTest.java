package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.Stores;
import org.shouhou.application.contract.TextTemplatesContract;

class JpaTextTemplatesTest extends TextTemplatesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
