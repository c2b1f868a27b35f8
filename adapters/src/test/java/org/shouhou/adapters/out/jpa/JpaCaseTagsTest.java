package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CaseTagsContract;
import org.shouhou.application.contract.Stores;

class JpaCaseTagsTest extends CaseTagsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
