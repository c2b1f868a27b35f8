package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.MachinesContract;
import org.shouhou.application.contract.Stores;

class JpaMachinesTest extends MachinesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
