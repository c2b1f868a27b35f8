package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.importing.ImportKind;

class JdbcMasterDataTablesTest {

    @Test
    void customers_are_given_in_the_columns_an_import_has_page_by_page() throws Exception {
        var stores = new PostgresStores();
        long second = stores.inTransaction(() -> {
            stores.customers().add(new Customer(new CustomerDetails("甲厂", "甲", "A1", null, "无锡", true, "")));
            var customer = new Customer(CustomerDetails.named("乙厂"));
            stores.customers().add(customer);
            return customer.id();
        });
        var tables = new JdbcMasterDataTables(TestDatabase.get().dataSource());

        var first = tables.after(ImportKind.CUSTOMERS, 0, 1);

        assertThat(first).hasSize(1);
        assertThat(first.get(0).cells()).startsWith("甲厂", "甲", "A1", null, "无锡", "是");
        assertThat(tables.after(ImportKind.CUSTOMERS, first.get(0).id(), 10))
                .extracting(row -> row.id())
                .containsExactly(second);
        assertThat(tables.after(ImportKind.MACHINES, 0, 10)).isEmpty();
    }
}
