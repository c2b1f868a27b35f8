package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.ImportJobsContract;
import org.shouhou.application.contract.Stores;

class JpaImportJobsTest extends ImportJobsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
