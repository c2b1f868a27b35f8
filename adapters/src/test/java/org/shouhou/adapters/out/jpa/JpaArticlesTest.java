package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.ArticlesContract;
import org.shouhou.application.contract.Stores;

class JpaArticlesTest extends ArticlesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
