package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.InboxContract;
import org.shouhou.application.contract.Stores;

class JpaInboxTest extends InboxContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
