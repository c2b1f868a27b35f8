package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Customers;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.EmailAddress;

/** What holds between people outside: a mail address is one person's, and their customer exists. */
@ApplicationScoped
class ContactRules {

    private final Contacts contacts;
    private final Customers customers;

    protected ContactRules() {
        this(null, null);
    }

    @Inject
    ContactRules(Contacts contacts, Customers customers) {
        this.contacts = contacts;
        this.customers = customers;
    }

    /** @param self the contact they are to belong to, or null where it is new */
    void check(ContactDetails details, Contact self) {
        for (EmailAddress address : details.emails()) {
            Optional<Contact> holder = contacts.byEmail(address)
                    .filter(it -> self == null || !it.id().equals(self.id()));
            RuleBroken.unless(
                    holder.isEmpty(),
                    "contact.email.taken",
                    address,
                    holder.map(Contact::name).orElse(""));
        }
        RuleBroken.unless(
                details.customerId() == null
                        || customers.byId(details.customerId()).isPresent(),
                "customer.unknown");
    }

    /** How the audit trail calls a customer, or null. */
    String customer(Long id) {
        return id == null ? null : customers.byId(id).map(Customer::name).orElse(null);
    }
}
