package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.organisation.Right;

/** Adds a person outside, with the addresses and phones they are known by. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class AddContact {

    private final Contacts contacts;
    private final ContactRules rules;
    private final Ledger ledger;

    protected AddContact() {
        this(null, null, null);
    }

    @Inject
    public AddContact(Contacts contacts, ContactRules rules, Ledger ledger) {
        this.contacts = contacts;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * @return their id
     * @throws org.shouhou.domain.RuleBroken {@code contact.email.taken} where an address is known as that of somebody else
     */
    @Transactional
    public long add(ContactDetails details) {
        rules.check(details, null);
        Contact contact = new Contact(details);
        contacts.add(contact);
        ledger.record(
                "contact.added",
                "contact " + contact.name(),
                new Changes()
                        .with("customer", rules.customer(details.customerId()))
                        .with("email", details.emails())
                        .with("phone", details.phones()));
        return contact.id();
    }
}
