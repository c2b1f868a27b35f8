package org.shouhou.application.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhou.application.administration.Refused.refused;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhou.application.importing.Cells;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryContacts;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.importing.RowVerdict;

/** Rows of a table of people outside, on memory. */
class ImportContactsTest {

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryContacts contacts = new MemoryContacts(customers);
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final ImportContacts rows =
            new ImportContacts(contacts, customers, new ContactRules(contacts, customers), audit, Clock.systemUTC());

    @Test
    void somebody_new_comes_with_all_their_ways_and_the_same_row_again_changes_nothing() {
        var customer = new Customer(new CustomerDetails("甲厂", "", "A1", null, "", false, ""));
        customers.add(customer);
        Cells row = new Cells(Map.of(
                "name",
                "周工",
                "customer",
                "A1",
                "kind",
                "代理商",
                "emails",
                "zhou@b.example；z@b.example",
                "phones",
                "0510-88886666、13800000000"));
        assertThat(rows.check(row).verdict()).isEqualTo(RowVerdict.ADD);
        rows.apply(row, "wangfang");

        Contact made = contacts.byEmail(new EmailAddress("z@b.example")).orElseThrow();
        assertThat(made.customerId()).isEqualTo(customer.id());
        assertThat(made.kind()).isEqualTo(CorrespondentKind.AGENT);
        assertThat(made.email()).isEqualTo(new EmailAddress("zhou@b.example"));
        assertThat(made.phones()).hasSize(2);
        assertThat(rows.check(row).verdict()).isEqualTo(RowVerdict.SAME);
        assertThat(audit.actions()).containsExactly("contact.added");
    }

    @Test
    void somebody_known_by_an_address_keeps_what_no_cell_says() {
        rows.apply(new Cells(Map.of("name", "zhou@b.example", "emails", "zhou@b.example", "remark", "很急")), "wangfang");
        Cells row = new Cells(Map.of("name", "周工", "emails", "zhou@b.example", "position", "设备科"));
        assertThat(rows.check(row).verdict()).isEqualTo(RowVerdict.CHANGE);
        rows.apply(row, "wangfang");
        Contact changed = contacts.byEmail(new EmailAddress("zhou@b.example")).orElseThrow();
        assertThat(changed.name()).isEqualTo("周工");
        assertThat(changed.details().remark()).isEqualTo("很急");
        assertThat(audit.actions()).containsExactly("contact.added", "contact.changed");
    }

    @Test
    void somebody_without_an_address_is_known_by_name_and_customer() {
        customers.add(new Customer(CustomerDetails.named("甲厂")));
        customers.add(new Customer(CustomerDetails.named("乙厂")));
        rows.apply(new Cells(Map.of("name", "周工", "customer", "甲厂", "phones", "13800000000")), "wangfang");
        assertThat(rows.check(new Cells(Map.of("name", "周工", "customer", "甲厂", "phones", "13900000000")))
                        .verdict())
                .isEqualTo(RowVerdict.CHANGE);
        assertThat(rows.check(new Cells(Map.of("name", "周工", "customer", "乙厂"))).verdict())
                .isEqualTo(RowVerdict.ADD);
        assertThat(rows.check(new Cells(Map.of("name", "周工", "customer", "甲厂"))).key())
                .isNotEqualTo(rows.check(new Cells(Map.of("name", "周工", "customer", "乙厂")))
                        .key());
    }

    @Test
    void a_bad_row_says_why() {
        refused("contact.name.missing", () -> rows.check(new Cells(Map.of("emails", "a@b.example"))));
        refused("import.customer-unknown", () -> rows.check(new Cells(Map.of("name", "周工", "customer", "丙厂"))));
        refused("import.contact-kind", () -> rows.check(new Cells(Map.of("name", "周工", "kind", "老板"))));
        refused("phone.malformed", () -> rows.check(new Cells(Map.of("name", "周工", "phones", "没有"))));
        for (int i = 0; i < 2; i++) {
            contacts.add(new Contact(
                    new ContactDetails(null, "李工", "", CorrespondentKind.CUSTOMER, List.of(), List.of(), "")));
        }
        refused("import.contact-ambiguous", () -> rows.check(new Cells(Map.of("name", "李工"))));
        rows.apply(new Cells(Map.of("name", "甲", "emails", "a@b.example")), "wangfang");
        rows.apply(new Cells(Map.of("name", "乙", "emails", "c@b.example")), "wangfang");
        refused(
                "contact.email.taken",
                () -> rows.check(new Cells(Map.of("name", "甲", "emails", "a@b.example, c@b.example"))));
    }
}
