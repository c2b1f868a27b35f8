package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.Part;
import org.shouhou.domain.catalogue.PartDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;
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

    @Test
    void people_and_parts_come_with_all_an_import_of_them_reads() throws Exception {
        TestDatabase.get().clean();
        var stores = new PostgresStores();
        stores.inTransaction(() -> {
            var customer = new Customer(CustomerDetails.named("甲厂"));
            stores.customers().add(customer);
            stores.contacts()
                    .add(new Contact(new ContactDetails(
                            customer.id(),
                            "周工",
                            "设备科",
                            CorrespondentKind.AGENT,
                            List.of(new EmailAddress("zhou@b.example"), new EmailAddress("a@b.example")),
                            List.of(new PhoneNumber("0510-88886666"), new PhoneNumber("13800000000")),
                            "")));
            var type = new ProductType("空压机", "Compressors");
            stores.productTypes().add(type);
            var model = new ProductModel(new ModelDetails("ZLG-75A", "螺杆机", "Screw", type.id(), 12));
            stores.models().add(model);
            stores.parts()
                    .add(new Part(new PartDetails(
                            "ZP-1", "滤芯", "Filter", "Φ280", "纸", "件", new BigDecimal("385"), Set.of(model.id()))));
            return null;
        });
        var tables = new JdbcMasterDataTables(TestDatabase.get().dataSource());

        assertThat(tables.after(ImportKind.CONTACTS, 0, 10).get(0).cells())
                .containsExactly(
                        "周工", "甲厂", "设备科", "代理商", "zhou@b.example; a@b.example", "0510-88886666; 13800000000", "");
        assertThat(tables.after(ImportKind.PARTS, 0, 10).get(0).cells())
                .containsExactly("ZP-1", "滤芯", "Filter", "Φ280", "纸", "件", new BigDecimal("385.00"), "ZLG-75A");
    }
}
