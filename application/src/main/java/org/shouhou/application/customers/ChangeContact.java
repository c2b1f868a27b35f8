package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.organisation.Right;

/** Changes what is kept of a person outside. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class ChangeContact {

    private final Contacts contacts;
    private final ContactRules rules;
    private final Ledger ledger;

    protected ChangeContact() {
        this(null, null, null);
    }

    @Inject
    public ChangeContact(Contacts contacts, ContactRules rules, Ledger ledger) {
        this.contacts = contacts;
        this.rules = rules;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the clerk looked at */
    public record Command(long contactId, long seenVersion, ContactDetails details, boolean active) {}

    /** @throws RuleBroken {@code contact.email.taken} where an address is known as that of somebody else */
    @Transactional
    public void change(Command command) {
        Contact contact = contacts.byId(command.contactId()).orElseThrow(() -> new RuleBroken("contact.unknown"));
        contact.requireSeen(command.seenVersion());
        ContactDetails before = contact.details();
        ContactDetails after = command.details();
        rules.check(after, contact);
        Changes changes = new Changes()
                .of("name", before.name(), after.name())
                .of("customer", rules.customer(before.customerId()), rules.customer(after.customerId()))
                .of("position", before.position(), after.position())
                .of("kind", before.kind(), after.kind())
                .of("email", before.emails(), after.emails())
                .of("phone", before.phones(), after.phones())
                .of("remark", before.remark(), after.remark())
                .of("active", contact.active(), command.active());
        contact.describe(after, command.active());
        ledger.record("contact.changed", "contact " + after.name(), changes);
    }
}
