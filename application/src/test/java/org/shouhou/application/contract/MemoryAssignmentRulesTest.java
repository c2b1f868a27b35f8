package org.shouhou.application.contract;

class MemoryAssignmentRulesTest extends AssignmentRulesContract {

    @Override
    protected Stores freshStores() {
        return new MemoryStores();
    }
}
