package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Customers;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.organisation.Right;

/** Adds a customer. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class AddCustomer {

    private final Customers customers;
    private final CustomerRules rules;
    private final Ledger ledger;

    protected AddCustomer() {
        this(null, null, null);
    }

    @Inject
    public AddCustomer(Customers customers, CustomerRules rules, Ledger ledger) {
        this.customers = customers;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * @return its id
     * @throws org.shouhou.domain.RuleBroken {@code customer.name.taken}, {@code customer.number.taken}
     */
    @Transactional
    public long add(CustomerDetails details) {
        rules.check(details, null);
        Customer customer = new Customer(details);
        customers.add(customer);
        ledger.record(
                "customer.added",
                "customer " + customer.name(),
                new Changes()
                        .with("number", details.number())
                        .with("region", rules.region(details.regionId()))
                        .with("key-customer", details.keyCustomer()));
        return customer.id();
    }
}
