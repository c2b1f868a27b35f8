package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.ContactsContract;
import org.shouhou.application.contract.Stores;

class JpaContactsTest extends ContactsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
