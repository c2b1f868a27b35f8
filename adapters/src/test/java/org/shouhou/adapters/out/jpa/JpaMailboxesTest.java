package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.MailboxesContract;
import org.shouhou.application.contract.Stores;

class JpaMailboxesTest extends MailboxesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
