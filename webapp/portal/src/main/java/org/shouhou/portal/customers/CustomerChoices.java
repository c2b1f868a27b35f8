package org.shouhou.portal.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.customers.CustomerRow;
import org.shouhou.application.customers.CustomerSearch;
import org.shouhou.application.customers.CustomerSearch.Presence;
import org.shouhou.application.customers.FindCustomers;

/** Names of customers, offered where one is to be chosen by name. */
@Named
@RequestScoped
public class CustomerChoices {

    @Inject
    private FindCustomers findCustomers;

    private List<CustomerRow> offered;

    private static final int OFFERED = 200;

    /** The first of them; the name of any other can be typed. */
    public List<CustomerRow> getOffered() {
        if (offered == null) {
            offered = findCustomers
                    .find(new CustomerSearch("", null, false, Presence.ACTIVE, Optional.empty(), OFFERED))
                    .rows();
        }
        return offered;
    }
}
