package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.application.contract.AssignmentRulesContract;
import org.shouhou.application.contract.Stores;

class JpaAssignmentRulesTest extends AssignmentRulesContract {

    private final PostgresStores stores = new PostgresStores();

    @Override
    protected Stores freshStores() {
        return stores;
    }

    @Test
    void past_cases_come_latest_first_with_what_rules_ask_about() throws Exception {
        serviceCase(NOON);
        long latest = serviceCase(NOON);

        var past = stores.inTransaction(() -> stores.pastCases().latest(1));

        assertThat(past).hasSize(1);
        assertThat(past.get(0).number())
                .isEqualTo(stores.inTransaction(
                        () -> stores.cases().byId(latest).orElseThrow().number().value()));
        assertThat(past.get(0).matter().mailboxes()).isEmpty();
        assertThat(past.get(0).matter().keyCustomer()).isFalse();
    }
}
