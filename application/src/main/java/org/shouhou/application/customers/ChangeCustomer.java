package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.ledger.Changes;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.port.Customers;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.organisation.Right;

/** Changes what is kept of a customer. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class ChangeCustomer {

    private final Customers customers;
    private final CustomerRules rules;
    private final Ledger ledger;

    protected ChangeCustomer() {
        this(null, null, null);
    }

    @Inject
    public ChangeCustomer(Customers customers, CustomerRules rules, Ledger ledger) {
        this.customers = customers;
        this.rules = rules;
        this.ledger = ledger;
    }

    /** @param seenVersion the version the clerk looked at */
    public record Command(long customerId, long seenVersion, CustomerDetails details, boolean active) {}

    /** @throws RuleBroken {@code customer.name.taken}, {@code customer.number.taken} */
    @Transactional
    public void change(Command command) {
        Customer customer = customers.byId(command.customerId()).orElseThrow(() -> new RuleBroken("customer.unknown"));
        customer.requireSeen(command.seenVersion());
        CustomerDetails before = customer.details();
        CustomerDetails after = command.details();
        rules.check(after, customer);
        Changes changes = new Changes()
                .of("name", before.name(), after.name())
                .of("short-name", before.shortName(), after.shortName())
                .of("number", before.number(), after.number())
                .of("region", rules.region(before.regionId()), rules.region(after.regionId()))
                .of("address", before.address(), after.address())
                .of("key-customer", before.keyCustomer(), after.keyCustomer())
                .of("remark", before.remark(), after.remark())
                .of("active", customer.active(), command.active());
        customer.describe(after, command.active());
        ledger.record("customer.changed", "customer " + after.name(), changes);
    }
}
