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
import org.shouhou.domain.organisation.Right;

/** Says that two customers are one, and takes it back. Only a link is kept: nothing of either is rewritten. */
@Permitted(Right.KEEP_CUSTOMERS)
@ApplicationScoped
public class MergeCustomers {

    private final Customers customers;
    private final Ledger ledger;

    protected MergeCustomers() {
        this(null, null);
    }

    @Inject
    public MergeCustomers(Customers customers, Ledger ledger) {
        this.customers = customers;
        this.ledger = ledger;
    }

    /**
     * From now on everything of it is the survivor's too.
     *
     * @param seenVersion the version of the customer that is merged
     */
    @Transactional
    public void merge(long customerId, long seenVersion, long survivorId) {
        Customer customer = seen(customerId, seenVersion);
        Customer survivor = known(survivorId);
        customer.mergeInto(survivor, !customers.mergedInto(customerId).isEmpty());
        ledger.record("customer.merged", named(customer), new Changes().with("survivor", survivor.name()));
    }

    /** It is a customer of its own again, as it was. */
    @Transactional
    public void unmerge(long customerId, long seenVersion) {
        Customer customer = seen(customerId, seenVersion);
        String survivor = customer.mergedIntoId() == null
                ? ""
                : known(customer.mergedIntoId()).name();
        customer.unmerge();
        ledger.record("customer.unmerged", named(customer), new Changes().with("survivor", survivor));
    }

    private Customer seen(long id, long seenVersion) {
        Customer customer = known(id);
        customer.requireSeen(seenVersion);
        return customer;
    }

    private Customer known(long id) {
        return customers.byId(id).orElseThrow(() -> new RuleBroken("customer.unknown"));
    }

    private static String named(Customer customer) {
        return "customer " + customer.name();
    }
}
