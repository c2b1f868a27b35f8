package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.customer.PhoneNumber;

/** The people who write. */
public abstract class ContactsContract extends PortContract {

    private static final EmailAddress WORK = new EmailAddress("li@customer.example");
    private static final EmailAddress HOME = new EmailAddress("lilei@mailbox.example");
    private static final EmailAddress OTHER = new EmailAddress("a@customer.example");

    @Test
    void someone_who_wrote_is_found_by_address_and_by_id() throws Exception {
        EmailAddress address = new EmailAddress("li@customer.example");
        long id = add(Contact.fromFirstMail("李雷", address));

        Contact kept = read(() -> stores.contacts().byEmail(new EmailAddress("LI@Customer.Example")))
                .orElseThrow();

        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.name()).isEqualTo("李雷");
        assertThat(kept.kind()).isEqualTo(CorrespondentKind.CUSTOMER);
        assertThat(kept.customerId()).isNull();
        assertThat(read(() -> stores.contacts().byId(id)).orElseThrow().email()).isEqualTo(address);
    }

    @Test
    void someone_known_by_phone_only_has_no_address() throws Exception {
        long id = add(contact("韩梅梅", List.of(), List.of(new PhoneNumber("0411-88886666-802"))));

        Contact kept = read(() -> stores.contacts().byId(id)).orElseThrow();

        assertThat(kept.email()).isNull();
        assertThat(kept.phones()).extracting(PhoneNumber::written).containsExactly("0411-88886666-802");
        assertThat(kept.phones()).extracting(PhoneNumber::digits).containsExactly("041188886666");
        assertThat(kept.kind()).isEqualTo(CorrespondentKind.SALESPERSON);
    }

    @Test
    void each_address_of_a_contact_leads_to_them_and_the_first_stays_the_first() throws Exception {
        List<EmailAddress> addresses = List.of(WORK, OTHER, HOME);
        long id = add(contact("李雷", addresses, List.of()));

        for (EmailAddress address : addresses) {
            assertThat(read(() -> stores.contacts().byEmail(address))
                            .orElseThrow()
                            .id())
                    .isEqualTo(id);
        }
        assertThat(emails(id)).containsExactlyElementsOf(addresses);
        assertThat(read(() -> stores.contacts().addUnlessThere(Contact.fromFirstMail("Li", OTHER)))
                        .id())
                .isEqualTo(id);
    }

    @Test
    void addresses_and_phones_are_changed_turned_around_and_taken_away() throws Exception {
        var first = new PhoneNumber("13800138000");
        var second = new PhoneNumber("0411-88886666");
        long id = add(contact("李雷", List.of(WORK, HOME), List.of(first, second)));

        describe(id, contact("李雷", List.of(HOME, WORK, OTHER), List.of(second, first)));
        assertThat(emails(id)).containsExactly(HOME, OTHER, WORK);
        assertThat(read(() -> stores.contacts().byId(id).orElseThrow().phones()))
                .containsExactly(second, first);

        describe(id, contact("李雷", List.of(OTHER), List.of()));
        assertThat(emails(id)).containsExactly(OTHER);
        assertThat(read(() -> stores.contacts().byEmail(WORK))).isEmpty();

        long another = add(contact("韩梅梅", List.of(WORK), List.of()));
        assertThat(read(() -> stores.contacts().byEmail(WORK)).orElseThrow().id())
                .isEqualTo(another);
    }

    @Test
    void people_of_one_name_are_told_apart_by_their_customer() throws Exception {
        long customer = read(() -> {
            var made = new Customer(CustomerDetails.named("甲厂"));
            stores.customers().add(made);
            return made.id();
        });
        inTransaction(() -> {
            stores.contacts().add(called("周工", customer));
            stores.contacts().add(called("周工", null));
            stores.contacts().add(called("周工", null));
            stores.contacts().add(called("周工程师", customer));
        });
        assertThat(read(() -> stores.contacts().named("周工", customer, 2))).hasSize(1);
        assertThat(read(() -> stores.contacts().named("周工", null, 10))).hasSize(2);
        assertThat(read(() -> stores.contacts().named("周工", null, 1))).hasSize(1);
        assertThat(read(() -> stores.contacts().named("周", customer, 2))).isEmpty();
    }

    @Test
    void a_customers_people_who_can_be_written_to_are_found_by_name() throws Exception {
        long customer = read(() -> {
            var made = new Customer(CustomerDetails.named("甲厂"));
            stores.customers().add(made);
            return made.id();
        });
        inTransaction(() -> {
            stores.contacts().add(writable("Zhou", customer, true));
            stores.contacts().add(writable("Li", customer, true));
            stores.contacts().add(writable("Left", customer, false));
            stores.contacts().add(writable("Else", null, true));
            stores.contacts().add(called("Phone", customer));
        });
        assertThat(read(() -> stores.contacts().writableOf(customer, 9)))
                .extracting(Contact::name)
                .containsExactly("Li", "Zhou");
        assertThat(read(() -> stores.contacts().writableOf(customer, 1))).hasSize(1);
    }

    @Test
    void people_of_a_customer_that_was_merged_are_those_of_the_other_too() throws Exception {
        List<Long> ids = read(() -> {
            var survivor = new Customer(CustomerDetails.named("甲厂"));
            stores.customers().add(survivor);
            var merged = new Customer(CustomerDetails.named("甲厂一部"));
            stores.customers().add(merged);
            merged.mergeInto(survivor, false);
            return List.of(survivor.id(), merged.id());
        });
        inTransaction(() -> {
            stores.contacts().add(writable("Zhou", ids.get(0), true));
            stores.contacts().add(writable("Li", ids.get(1), true));
        });
        for (long customer : ids) {
            assertThat(read(() -> stores.contacts().writableOf(customer, 9)))
                    .extracting(Contact::name)
                    .containsExactly("Li", "Zhou");
            assertThat(read(() -> stores.contacts().named("Li", customer, 9))).hasSize(1);
        }
    }

    private static Contact writable(String name, Long customer, boolean active) {
        var details = new ContactDetails(
                customer,
                name,
                "",
                CorrespondentKind.CUSTOMER,
                List.of(new EmailAddress(name + "@writable.example")),
                List.of(),
                "");
        var contact = new Contact(details);
        contact.describe(details, active);
        return contact;
    }

    private static Contact called(String name, Long customer) {
        return new Contact(
                new ContactDetails(customer, name, "", CorrespondentKind.CUSTOMER, List.of(), List.of(), ""));
    }

    @Test
    void a_stranger_is_not_found() throws Exception {
        assertThat(read(() -> stores.contacts().byEmail(new EmailAddress("nobody@customer.example"))))
                .isEmpty();
    }

    @Test
    void two_first_mails_of_one_stranger_make_one_contact() throws Exception {
        EmailAddress address = new EmailAddress("li@customer.example");

        Contact first = read(() -> stores.contacts().addUnlessThere(Contact.fromFirstMail("李雷", address)));
        Contact second = read(() -> stores.contacts().addUnlessThere(Contact.fromFirstMail("Li Lei", address)));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.name()).isEqualTo("李雷");
        long other = add(Contact.fromFirstMail("韩梅梅", new EmailAddress("han@customer.example")));
        assertThat(other).isNotEqualTo(first.id());
    }

    @Test
    void an_acknowledgement_is_taken_once_in_a_while() throws Exception {
        long id = add(Contact.fromFirstMail("李雷", new EmailAddress("li@customer.example")));
        long other = add(Contact.fromFirstMail("韩梅梅", new EmailAddress("han@customer.example")));

        assertThat(takes(id, NOON)).isTrue();
        assertThat(takes(id, NOON.plusSeconds(1))).isFalse();
        assertThat(takes(other, NOON.plusSeconds(1))).isTrue();
        assertThat(takes(id, NOON.plusSeconds(3599))).isFalse();
        assertThat(takes(id, NOON.plusSeconds(3600))).isTrue();
    }

    @Test
    void of_one_domain_so_many_are_acknowledged_in_a_while() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(add(Contact.fromFirstMail("机器", new EmailAddress("m" + i + "@relay.example"))));
        }
        long elsewhere = add(Contact.fromFirstMail("李雷", new EmailAddress("m0@customer.example")));

        assertThat(takes(ids.get(0), NOON, 2)).isTrue();
        assertThat(takes(ids.get(1), NOON.plusSeconds(1), 2)).isTrue();
        assertThat(takes(ids.get(2), NOON.plusSeconds(2), 2)).isFalse();
        assertThat(takes(elsewhere, NOON.plusSeconds(2), 2)).isTrue();
        assertThat(takes(ids.get(3), NOON.plusSeconds(3600), 2))
                .as("the first was an hour ago")
                .isTrue();
    }

    @Test
    void what_stands_before_the_last_at_is_no_domain() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(add(Contact.fromFirstMail("机器", new EmailAddress("\"m@" + i + "\"@relay.example"))));
        }
        assertThat(takes(ids.get(0), NOON, 2)).isTrue();
        assertThat(takes(ids.get(1), NOON, 2)).isTrue();
        assertThat(takes(ids.get(2), NOON, 2)).isFalse();
    }

    private List<EmailAddress> emails(long id) throws Exception {
        return read(() -> stores.contacts().byId(id).orElseThrow().emails());
    }

    private void describe(long id, Contact wanted) throws Exception {
        inTransaction(() -> stores.contacts().byId(id).orElseThrow().describe(wanted.details(), true));
    }

    private static Contact contact(String name, List<EmailAddress> emails, List<PhoneNumber> phones) {
        return new Contact(new ContactDetails(null, name, "设备科", CorrespondentKind.SALESPERSON, emails, phones, "备注"));
    }

    private boolean takes(long contactId, Instant at) throws Exception {
        return takes(contactId, at, 100);
    }

    private boolean takes(long contactId, Instant at, int ofDomain) throws Exception {
        return read(() -> stores.contacts().takeAcknowledgement(contactId, at, at.minusSeconds(3600), ofDomain));
    }

    private long add(Contact contact) throws Exception {
        return read(() -> {
            stores.contacts().add(contact);
            return contact.id();
        });
    }
}
