package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Regions;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.Region;

/** What holds between customers: names and numbers are given once, and regions exist. */
@ApplicationScoped
class CustomerRules {

    private final Customers customers;
    private final Regions regions;

    protected CustomerRules() {
        this(null, null);
    }

    @Inject
    CustomerRules(Customers customers, Regions regions) {
        this.customers = customers;
        this.regions = regions;
    }

    /** @param self the customer they are to belong to, or null where it is new */
    void check(CustomerDetails details, Customer self) {
        RuleBroken.unless(free(customers.byName(details.name()), self), "customer.name.taken", details.name());
        if (details.number() != null) {
            RuleBroken.unless(
                    free(customers.byNumber(details.number()), self), "customer.number.taken", details.number());
        }
        RuleBroken.unless(
                details.regionId() == null || regions.byId(details.regionId()).isPresent(), "region.unknown");
    }

    private static boolean free(Optional<Customer> holder, Customer self) {
        return holder.isEmpty() || self != null && holder.get().id().equals(self.id());
    }

    /** How the audit trail calls a region, or null. */
    String region(Long id) {
        return id == null ? null : regions.byId(id).map(Region::nameZh).orElse(null);
    }
}
