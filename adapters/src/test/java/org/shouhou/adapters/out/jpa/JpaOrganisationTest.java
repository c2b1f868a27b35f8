package org.shouhou.adapters.out.jpa;

import org.shouhou.application.contract.OrganisationContract;
import org.shouhou.application.contract.Stores;

class JpaOrganisationTest extends OrganisationContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }
}
