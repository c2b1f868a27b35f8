package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.EmailAddress;

/** The people who write. */
public abstract class ContactsContract extends PortContract {

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
        long id = add(new Contact(null, "韩梅梅", null, "0411-8888", CorrespondentKind.SALESPERSON));

        Contact kept = read(() -> stores.contacts().byId(id)).orElseThrow();

        assertThat(kept.email()).isNull();
        assertThat(kept.phone()).isEqualTo("0411-8888");
        assertThat(kept.kind()).isEqualTo(CorrespondentKind.SALESPERSON);
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

    private boolean takes(long contactId, Instant at) throws Exception {
        return read(() -> stores.contacts().takeAcknowledgement(contactId, at, at.minusSeconds(3600)));
    }

    private long add(Contact contact) throws Exception {
        return read(() -> {
            stores.contacts().add(contact);
            return contact.id();
        });
    }
}
