package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CallBacksContract;
import org.shouhou.application.contract.Stores;

class JpaCallBacksTest extends CallBacksContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
