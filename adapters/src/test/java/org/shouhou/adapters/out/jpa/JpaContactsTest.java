package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.contract.ContactsContract;
import org.shouhou.application.contract.Stores;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.customer.EmailAddress;

class JpaContactsTest extends ContactsContract {

    @Override
    protected Stores freshStores() {
        return new PostgresStores();
    }

    /** Otherwise who looked before would overwrite it unseen. */
    @Test
    void one_who_only_got_another_address_was_changed_all_the_same() throws Exception {
        var work = new EmailAddress("li@customer.example");
        long id = read(() -> {
            Contact contact = Contact.fromFirstMail("李雷", work);
            stores.contacts().add(contact);
            return contact.id();
        });
        long version = read(() -> stores.contacts().byId(id)).orElseThrow().version();

        inTransaction(() -> stores.contacts()
                .byId(id)
                .orElseThrow()
                .describe(
                        new ContactDetails(
                                null,
                                "李雷",
                                "",
                                CorrespondentKind.CUSTOMER,
                                List.of(work, new EmailAddress("lilei@mailbox.example")),
                                List.of(),
                                ""),
                        true));

        assertThat(read(() -> stores.contacts().byId(id)).orElseThrow().version())
                .isGreaterThan(version);
    }
}
