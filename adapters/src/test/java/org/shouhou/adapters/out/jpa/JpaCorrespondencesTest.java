package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.CorrespondencesContract;
import org.shouhou.application.contract.Stores;

class JpaCorrespondencesTest extends CorrespondencesContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
