package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Customers;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.ContactDetails;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.organisation.Right;

/** Shows what is kept of a person outside. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class ViewContact {

    private final Contacts contacts;
    private final Customers customers;

    protected ViewContact() {
        this(null, null);
    }

    @Inject
    public ViewContact(Contacts contacts, Customers customers) {
        this.contacts = contacts;
        this.customers = customers;
    }

    /** @param customerName null while the customer is unknown */
    public record Seen(long id, long version, ContactDetails details, boolean active, String customerName) {}

    /** @throws RuleBroken {@code contact.unknown} */
    @Transactional
    public Seen view(long id) {
        Contact contact = contacts.byId(id).orElseThrow(() -> new RuleBroken("contact.unknown"));
        Long customerId = contact.customerId();
        return new Seen(
                id,
                contact.version(),
                contact.details(),
                contact.active(),
                customerId == null
                        ? null
                        : customers.byId(customerId).map(Customer::name).orElse(null));
    }
}
