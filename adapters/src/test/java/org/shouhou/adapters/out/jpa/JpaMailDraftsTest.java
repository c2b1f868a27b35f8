package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.MailDraftsContract;
import org.shouhou.application.contract.Stores;

class JpaMailDraftsTest extends MailDraftsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
