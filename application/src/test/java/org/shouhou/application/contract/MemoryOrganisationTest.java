package org.shouhou.application.contract;

class MemoryOrganisationTest extends OrganisationContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
