package org.shouhou.application.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.reading.ListPage;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.organisation.Right;

/** Lists customers. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class FindCustomers {

    private final CustomerQueries queries;

    protected FindCustomers() {
        this(null);
    }

    @Inject
    public FindCustomers(CustomerQueries queries) {
        this.queries = queries;
    }

    /** One page. */
    @Transactional
    public ListPage<CustomerRow> find(CustomerSearch search) {
        return queries.customers(search);
    }
}
