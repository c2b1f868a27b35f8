package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.IncomingCallsContract;
import org.shouhou.application.contract.Stores;

class JpaIncomingCallsTest extends IncomingCallsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
