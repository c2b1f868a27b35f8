package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.HostedMailboxesContract;
import org.shouhou.application.contract.Stores;

class JpaHostedMailboxesTest extends HostedMailboxesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
