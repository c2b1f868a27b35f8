package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Customers;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.organisation.Right;

/** Finds the customer somebody means by its name or number, to choose it in a form. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class NamedCustomer {

    private final Customers customers;

    protected NamedCustomer() {
        this(null);
    }

    @Inject
    public NamedCustomer(Customers customers) {
        this.customers = customers;
    }

    /**
     * Its id; null where the text is empty.
     *
     * @throws RuleBroken {@code customer.not-found} where it is neither the name nor the number of one
     */
    @Transactional
    public Long find(String nameOrNumber) {
        String text = nameOrNumber == null ? "" : nameOrNumber.strip();
        if (text.isEmpty()) {
            return null;
        }
        return customers
                .byName(text)
                .or(() -> customers.byNumber(text))
                .map(Customer::id)
                .orElseThrow(() -> new RuleBroken("customer.not-found", text));
    }
}
