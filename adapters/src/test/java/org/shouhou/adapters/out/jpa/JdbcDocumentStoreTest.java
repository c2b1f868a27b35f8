package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.DocumentStoreContract;
import org.shouhou.application.contract.Stores;

class JdbcDocumentStoreTest extends DocumentStoreContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
